using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Character references (<c>&amp;#x202E;</c>): one of an invisible character is left out, like the character itself.</summary>
internal static class CharacterReferences
{
    private const int Longest = 34;

    /// <summary>A text with its references decoded (HTML, 13.5); anything else stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="see">What is published of a character, by the position and length of its reference.</param>
    public static string Decode(string text, Func<string, int, int, string>? see = null)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text;
        var decoded = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            var end = text.IndexOf(';', at, Math.Min(Longest, text.Length - at));
            if (end > at + 1 && Character(text.AsSpan(at + 1, end - at - 1)) is { } character)
            {
                decoded.Append(see?.Invoke(character, at, end + 1 - at) ?? character);
                at = end + 1;
            }
            else
            {
                decoded.Append('&');
                at++;
            }
            var next = text.IndexOf('&', at) is var found and >= 0 ? found : text.Length;
            decoded.Append(text, at, next - at);
            at = next;
        }
        return decoded.ToString();
    }

    private static string? Character(ReadOnlySpan<char> reference)
    {
        if (reference[0] != '#')
            return EntityHelper.DecodeEntity(reference);
        var isHex = reference.Length > 1 && reference[1] is 'x' or 'X';
        var digits = reference[(isHex ? 2 : 1)..];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var isNumber = int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code);
        return isNumber && digits.Length <= 7 ? EntityHelper.DecodeEntity(code) : null;
    }

    /// <summary>Removes invisible characters that come from references in a tree.</summary>
    /// <param name="markdown">The text, for places.</param>
    /// <param name="document">The tree.</param>
    /// <param name="unseen">What is left out.</param>
    /// <returns>Whether the address of a link is another one now.</returns>
    public static bool LeaveOut(MarkdownText markdown, MarkdownDocument document, InvisibleCharacterFilter unseen)
    {
        var isMoved = false;
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LeafBlock { Inline: { } inlines }:
                    foreach (var inline in inlines.FindDescendants<Inline>().ToList())
                        isMoved |= LeaveOut(markdown, inline, unseen);
                    break;
                case FencedCodeBlock fence:
                    fence.Info = Clean(fence.Info);
                    fence.Arguments = Clean(fence.Arguments);
                    break;
            }

            string? Clean(string? text) => text is null ? null : unseen.LeaveOut(text, markdown.SpanOf(node));
        }
        return isMoved;
    }

    private static bool LeaveOut(MarkdownText markdown, Inline inline, InvisibleCharacterFilter unseen)
    {
        switch (inline)
        {
            case HtmlEntityInline entity when entity.Transcoded.AsSpan().ContainsAny(InvisibleCharacters.LineBreaks):
                entity.ReplaceBy(new LineBreakInline { Span = entity.Span });
                return false;
            case HtmlEntityInline entity:
                entity.Transcoded = new StringSlice(unseen.LeaveOut(entity.Transcoded.ToString(), markdown.SpanOf(entity)));
                return false;
            case LinkInline link:
                if (link.Title is { } title)
                    link.Title = unseen.LeaveOut(InvisibleCharacters.ReplaceLineBreaks(title, ' '), markdown.SpanOf(link));
                if (link.Url is not { } url || unseen.LeaveOut(url, markdown.SpanOf(link)) is var seen && seen == url)
                    return false;
                link.Url = seen;
                link.GetDynamicUrl = null;
                return true;
            default:
                return false;
        }
    }
}
