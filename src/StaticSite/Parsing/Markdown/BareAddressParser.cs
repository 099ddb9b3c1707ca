using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Makes links of bare addresses in a text, like <c>https://example.com/a</c>. They end by GitHub's rule (GFM, 6.9), and before a Chinese
/// character or mark. Every character that is read becomes part of the link, except marks at its end, so the time is linear.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()*+,;=%"
    );

    // What follows an address more often than it ends one.
    private static readonly SearchValues<char> Trailing = SearchValues.Create("?!.,:;*_~'");

    // A colon, since texts hold fewer of them than of the letter h.
    public BareAddressParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '/' || slice.PeekChar(2) != '/')
            return false;
        if (processor.Inline is not LiteralInline before || SchemeLength(before.Content.AsSpan()) is not (> 0 and var scheme))
            return false;
        if (!ReferenceEquals(before.Content.Text, slice.Text) || before.Content.End + 1 != slice.Start)
            return false;
        if (Length(slice.AsSpan()["://".Length..]) is not (> 0 and var rest))
            return false;

        before.Content.End -= scheme;
        before.Span.End -= scheme;
        var start = slice.Start - scheme;
        slice.Start += "://".Length + rest;
        processor.Inline = new AutolinkInline(slice.Text[start..slice.Start])
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    // The length of the scheme at the end of a text, if no letter or digit precedes it.
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        var length =
            text.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : text.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        return length < text.Length && char.IsAsciiLetterOrDigit(text[^(length + 1)]) ? 0 : length;
    }

    // The length of host and path; 0 if there is no host with a dot in it.
    private static int Length(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (Allowed.Contains(text[end]) || IsLetter(text[end])))
            end++;
        text = TrimEnd(text[..end]);
        var host = text[..(text.IndexOfAny("/?#") is var path and >= 0 ? path : text.Length)];
        return host.Length > 0 && char.IsLetterOrDigit(host[0]) && host.Contains('.') ? text.Length : 0;
    }

    // Letters of Latin, Greek and Cyrillic. Other scripts are written without spaces.
    private static bool IsLetter(char c) => c is > '\u007F' and < '\u0530' && char.IsLetterOrDigit(c);

    // GFM, 6.9: a closing bracket that was not opened is not the address's own, nor is a character reference at its end.
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var unmatched = text.Count(')') - text.Count('(');
        while (!text.IsEmpty)
        {
            if (text[^1] == ';' && text[..^1].LastIndexOfAnyExcept(Letters) is >= 0 and var mark && text[mark] == '&')
                text = text[..mark];
            else if (Trailing.Contains(text[^1]))
                text = text[..^1];
            else if (text[^1] == ')' && unmatched-- > 0)
                text = text[..^1];
            else if (text[^1] == '(')
                text = text[..^1];
            else
                break;
        }
        return text;
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );
}
