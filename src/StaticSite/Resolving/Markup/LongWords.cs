using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Text;

namespace StaticSite.Resolving.Markup;

/// <summary>
/// Finds Latin words in Chinese or Japanese text that are too long for a justified line: what is left of the line before them is short.
/// </summary>
internal static class LongWords
{
    // In the theme's narrowest column, of some 18 characters, a third of a line.
    private const int Longest = 11;

    /// <summary>Whether some inlines have both a long Latin word and Han characters or kana.</summary>
    public static bool AreAmongCjk(IEnumerable<Inline> inlines)
    {
        var (isLong, isCjk) = (false, false);
        foreach (
            var text in inlines.SelectMany(inline =>
                inline is ContainerInline container ? container.FindDescendants<LiteralInline>()
                : inline is LiteralInline literal ? [literal]
                : []
            )
        )
        {
            var span = text.Content.AsSpan();
            isCjk |= span.IndexOfAnyExceptInRange('\0', '\u2E7F') is var at and >= 0 && Cjk.IsCjk(span[at]);
            isLong |= LongestIn(span) > Longest;
            if (isLong && isCjk)
                return true;
        }
        return false;
    }

    // A line may break at spaces and hyphens.
    private static int LongestIn(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (text.IndexOfAnyInRange('!', '~') is var start and >= 0)
        {
            text = text[start..];
            var end = text.IndexOfAnyExceptInRange('!', '~');
            if (end < 0)
                end = text.Length;
            foreach (var word in text[..end].Split('-'))
                longest = Math.Max(longest, word.End.Value - word.Start.Value);
            text = text[end..];
        }
        return longest;
    }
}
