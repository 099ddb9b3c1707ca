using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Text;

namespace StaticSite.Resolving.Markup;

/// <summary>
/// Finds Latin words in Chinese or Japanese text that are too long for a justified line: what is left of the line before them is short.
/// </summary>
internal static class LongWords
{
    // In the theme's narrowest column, of some 18 characters, a quarter of a line.
    private const int Longest = 9;

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
        isLong |= HasLong(text);
    }

    // Whether a word has more than Longest characters. One of them is then at one of the places from which the loop looks.
    private static bool HasLong(ReadOnlySpan<char> text)
    {
        for (var i = Longest; i < text.Length; i += Longest + 1)
        {
            var start = i;
            while (start >= 0 && IsInWord(text[start]))
                start--;
            var end = i;
            while (end < text.Length && IsInWord(text[end]))
                end++;
            if (end - start - 1 > Longest)
                return true;
        }
        return false;
    }

    // A line may break at spaces and hyphens.
    private static bool IsInWord(char c) => c is > ' ' and <= '~' and not '-';
}
