using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>Explains a comment or another piece of HTML that opens and does not close, so that the text after it would be lost.</summary>
internal static class UnclosedHtml
{
    private const string Opening = "<!--";

    private static readonly Term Tag = ("tag", "标记"),
        Comment = ("comment", "注释");

    private const string Dashes = "-—–－―",
        Brackets = ">＞》〉";

    // How far the end is looked for: a text may have thousands of these.
    private const int LookedAt = 1 << 16;

    /// <summary>Reports comments that open within a line and are text, since they do not close.</summary>
    public static void FindComments(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        var text = markdown.Source.Text;
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            var (start, end) = (markdown.Offset + literal.Span.Start, markdown.Offset + literal.Span.End);
            for (var at = start; at <= end && text.IndexOf('<', at, end + 1 - at) is var found and >= 0; at = found + 1)
            {
                var isEscaped = found > 0 && text[found - 1] == '\\';
                if (isEscaped || !text.AsSpan(found).StartsWith(Opening, StringComparison.Ordinal))
                    continue;
                var comment = new HtmlToken(HtmlTokenKind.Unclosed, Opening, found, "", []);
                Report(markdown.Source, found, comment, diagnostics);
                break;
            }
        }
    }

    /// <summary>Reports what opens and does not close.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where it opens.</param>
    /// <param name="token">What opens.</param>
    /// <param name="diagnostics">Where to report it.</param>
    public static void Report(SourceText source, int start, HtmlToken token, DiagnosticBag diagnostics)
    {
        var (message, help) = Explain(source, start, token);
        var length = source.Text.AsSpan(start).IndexOfAny('\n', ' ');
        diagnostics.Add(Rules.UnclosedHtml, source.Span(start, length < 0 ? token.Text.Length : length), message, help);
    }

    private static (Phrase Message, Phrase Help) Explain(SourceText source, int start, HtmlToken token)
    {
        var (what, mark) = token switch
        {
            { Kind: HtmlTokenKind.Start } => ((Term)$"<{token.Name}>", $"</{token.Name}>"),
            { Name.Length: > 0 } => (Tag, ">"),
            _ => KindOf(token.Text),
        };
        Phrase message = $"this {what} is never closed, so the text after it would be lost";
        if (what == Tag)
            return (
                message,
                token.OpenQuote is { } quote
                    ? (Phrase)$"write the second {quote} of its attribute and end it with >; put a backslash before < to show it as text"
                    : "end it with >; put a backslash before < to show it as text"
            );
        var text = source.Text.AsSpan(start, Math.Min(LookedAt, source.Text.Length - start));
        if (what == Comment && text[1..].IndexOf(Opening) is var next and >= 0)
            text = text[..(next + 1)];
        if (text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0)
            return ($"this {what} does not end before the blank line that ends its block", $"delete the blank lines before its {mark}");
        if (mark is not ("-->" or ['<', ..]))
            return (message, "delete it; put a backslash before < to show it as text");
        if (what != Comment)
            return (message, $"end it with {mark}");
        var near = NearEnd(text);
        var line = source.PositionOf(start + near.Start).Line;
        return (
            "this comment is never closed, so it would be published",
            near.Length > 0 ? (Phrase)$"end it with {mark}; line {line} has '{text.Slice(near.Start, near.Length)}'" : $"end it with {mark}"
        );
    }

    private static (Term What, string Mark) KindOf(string text) =>
        text switch
        {
            _ when text.StartsWith(Opening, StringComparison.Ordinal) => (Comment, "-->"),
            _ when text.StartsWith("<![CDATA[", StringComparison.Ordinal) => (("CDATA section", "CDATA 段"), "]]>"),
            _ when text.StartsWith("<?", StringComparison.Ordinal) => (("processing instruction", "处理指令"), "?>"),
            _ => (("declaration", "声明"), ">"),
        };

    // The first dashes and bracket that somebody takes for the end of a comment.
    private static (int Start, int Length) NearEnd(ReadOnlySpan<char> text)
    {
        for (var at = Opening.Length; at < text.Length && text[at..].IndexOfAny(Brackets) is var found and >= 0; at += found + 1)
        {
            var before = text[Opening.Length..(at + found)].TrimEnd(' ');
            var dashes = before.Length - before.TrimEnd(Dashes).Length;
            var start = Opening.Length + before.Length - dashes;
            if (dashes > 0)
                return (start, at + found + 1 - start);
        }
        return default;
    }
}
