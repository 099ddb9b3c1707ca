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
    public static bool AreAmongCjk(params ReadOnlySpan<Inline> inlines)
    {
        var (isLong, isCjk) = (false, false);
        foreach (var inline in inlines)
            Look(inline, ref isLong, ref isCjk);
        return isLong && isCjk;
    }

    private static void Look(Inline inline, ref bool isLong, ref bool isCjk)
    {
        if (inline is ContainerInline container)
            for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                Look(child, ref isLong, ref isCjk);
        if (inline is not LiteralInline literal)
            return;
        var text = literal.Content.AsSpan();
        isCjk |= text.IndexOfAnyExceptInRange('\0', '\u2E7F') is var at and >= 0 && Cjk.IsCjk(text[at]);
        isLong |= LongestIn(text) > Longest;
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
            var word = text[..end];
            for (; word.IndexOf('-') is var hyphen and >= 0; word = word[(hyphen + 1)..])
                longest = Math.Max(longest, hyphen);
            longest = Math.Max(longest, word.Length);
            text = text[end..];
        }
        return longest;
    }
}
