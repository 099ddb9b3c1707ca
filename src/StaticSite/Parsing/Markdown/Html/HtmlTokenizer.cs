using System.Collections.Immutable;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>Cuts HTML into tags, comments and text (HTML, 13.2.5), in one pass.</summary>
internal static class HtmlTokenizer
{
    // Nothing in these is a tag but their own end.
    private static readonly string[] RawText = ["script", "style", "textarea", "title"];

    /// <summary>The pieces of a text, in order. After a piece without its end, the rest is text.</summary>
    public static IEnumerable<HtmlToken> Read(string html)
    {
        for (var at = 0; at < html.Length; )
        {
            var start = NextTag(html, at);
            if (start > at)
                yield return Text(html, at, start);
            if (start == html.Length)
                yield break;
            var token = Markup(html, start);
            if (token.Kind == HtmlTokenKind.Unclosed)
            {
                yield return token;
                yield return Text(html, start, html.Length);
                yield break;
            }
            yield return token;
            at = start + token.Text.Length;
            if (token.Kind != HtmlTokenKind.Start || token.IsSelfClosing || !RawText.Contains(token.Name))
                continue;
            var end = html.IndexOf("</" + token.Name, at, StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found : html.Length;
            if (end > at)
                yield return Text(html, at, end);
            at = end;
        }
    }

    private static HtmlToken Text(string html, int start, int end) => new(HtmlTokenKind.Text, html[start..end], start, "", []);

    private static int NextTag(string html, int from)
    {
        for (var at = html.IndexOf('<', from); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var name = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
            if (name < html.Length && (char.IsAsciiLetter(html[name]) || name == at + 1 && html[name] is '!' or '?'))
                return at;
        }
        return html.Length;
    }

    private static HtmlToken Markup(string html, int start)
    {
        var rest = html.AsSpan(start);
        if (rest.StartsWith("<!-->", StringComparison.Ordinal))
            return new(HtmlTokenKind.Comment, "<!-->", start, "", []);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return Comment(html, start);
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
            return Until(html, start, "]]>", HtmlTokenKind.Other);
        if (rest[1] == '?')
            return Until(html, start, "?>", HtmlTokenKind.Other);
        return rest[1] == '!' ? Until(html, start, ">", HtmlTokenKind.Other) : Tag(html, start);
    }

    // A comment within a comment (HTML, 13.2.5.49: a parse error) ends at an end mark that was not meant for it.
    private static HtmlToken Comment(string html, int start)
    {
        var comment = Until(html, start, "-->", HtmlTokenKind.Comment);
        return comment.Text.IndexOf("<!--", 1, StringComparison.Ordinal) < 0 ? comment : Unclosed(html, start, "");
    }

    private static HtmlToken Until(string html, int start, string mark, HtmlTokenKind kind)
    {
        var end = html.IndexOf(mark, start + 2, StringComparison.Ordinal);
        return end < 0 ? Unclosed(html, start, "") : new(kind, html[start..(end + mark.Length)], start, "", []);
    }

    private static HtmlToken Tag(string html, int start)
    {
        var isEnd = html[start + 1] == '/';
        var at = start + (isEnd ? 2 : 1);
        var name = Word(html, ref at, "/>").ToLowerInvariant();
        var attributes = ImmutableArray.CreateBuilder<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            while (at < html.Length && (html[at] == '/' || char.IsWhiteSpace(html[at])))
                at++;
            if (at >= html.Length)
                return Unclosed(html, start, name);
            if (html[at] == '>')
                break;
            var attribute = Word(html, ref at, "/>=").ToLowerInvariant();
            if (Value(html, ref at) is not { } value)
                return Unclosed(html, start, name) with { OpenQuote = html[at] };
            if (seen.Add(attribute))
                attributes.Add((attribute, value));
        }
        return new(isEnd ? HtmlTokenKind.End : HtmlTokenKind.Start, html[start..(at + 1)], start, name, attributes.DrainToImmutable());
    }

    private static HtmlToken Unclosed(string html, int start, string name) => new(HtmlTokenKind.Unclosed, html[start..], start, name, []);

    // To a space or one of some marks; the first character belongs to it in any case.
    private static string Word(string html, ref int at, string marks)
    {
        var start = at++;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && !marks.Contains(html[at]))
            at++;
        return html[start..at];
    }

    // Empty if there is none; null if its quote is never closed.
    private static string? Value(string html, ref int at)
    {
        var start = at;
        while (start < html.Length && char.IsWhiteSpace(html[start]))
            start++;
        if (start >= html.Length || html[start] != '=')
            return "";
        do start++;
        while (start < html.Length && char.IsWhiteSpace(html[start]));
        at = start;
        if (at >= html.Length || html[at] == '>')
            return "";
        if (html[at] is not ('"' or '\''))
            return CharacterReferences.Decode(Word(html, ref at, ">"));
        var end = html.IndexOf(html[at], at + 1);
        if (end < 0)
            return null;
        at = end + 1;
        return CharacterReferences.Decode(html[(start + 1)..end]);
    }
}
