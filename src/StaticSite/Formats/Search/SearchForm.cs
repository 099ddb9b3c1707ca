using System.Buffers;
using System.Globalization;
using StaticSite.Parsing.Text;

namespace StaticSite.Formats.Search;

/// <summary>
/// A text in the form that is searched: characters that count as the same are folded into one (fold.txt), punctuation is a space, and
/// what is written without spaces has none. <c>search.js</c> makes the same form of queries and pages.
/// </summary>
internal static class SearchForm
{
    private static readonly char[] To = new char[char.MaxValue + 1];
    private static readonly CharKind[] Kinds = new CharKind[char.MaxValue + 1];
    private static readonly Dictionary<char, string> Longer = [];

    static SearchForm()
    {
        for (var i = 0; i <= char.MaxValue; i++)
            (To[i], Kinds[i]) = ((char)i, KindOf((char)i));
        foreach (var (to, from) in Folding.Entries)
        foreach (var c in from)
            if (to.Length == 0)
                Kinds[c] = CharKind.Dropped;
            else if (to.Length == 1)
                (To[c], Kinds[c]) = (to[0], KindOf(to[0]));
            else
                (Longer[c], Kinds[c]) = (to, CharKind.Longer);
    }

    /// <summary>Appends the form of a text.</summary>
    /// <param name="form">Where to.</param>
    /// <param name="text">The text.</param>
    public static void Append(ArrayBufferWriter<char> form, ReadOnlySpan<char> text)
    {
        // A character becomes no more than six, with the space before it.
        var into = form.GetSpan(text.Length * 6);
        var (length, gap, last) = (0, CharKind.Word, CharKind.Separator);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var kind = Kinds[c];
            if (char.IsLowSurrogate(c))
                kind = i > 0 && char.IsHighSurrogate(text[i - 1]) && IsDense(text[i - 1]) ? CharKind.Dense : CharKind.Dropped;
            if (kind == CharKind.Dropped)
                continue;
            if (kind is CharKind.Separator or CharKind.Space)
            {
                if (gap != CharKind.Separator)
                    gap = kind;
                continue;
            }
            // A space next to what is written without spaces says nothing.
            var isApart = gap == CharKind.Separator || gap == CharKind.Space && last != CharKind.Dense && kind != CharKind.Dense;
            if (isApart && length > 0)
                into[length++] = ' ';
            (gap, last) = (CharKind.Word, kind);
            if (kind != CharKind.Longer)
                into[length++] = To[c];
            else
                foreach (var part in Longer[c])
                    into[length++] = part;
        }
        form.Advance(length);
    }

    /// <summary>What a character of the form is.</summary>
    public static bool IsDense(char c) => Kinds[c] == CharKind.Dense || char.IsLowSurrogate(c);

    private static CharKind KindOf(char c) =>
        c
            is >= '\u0E00'
                and <= '\u0EFF' // Thai, Lao
                or >= '\u1000'
                and <= '\u109F' // Burmese
                or >= '\u1780'
                and <= '\u17FF' // Khmer
                or >= '\u3005'
                and <= '\u3007'
                or >= '\u3040'
                and <= '\u30FF'
                or >= '\u3400'
                and <= '\u4DBF'
                or >= '\u4E00'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7A3'
                or >= '\uD840'
                and <= '\uD888' // the first half of a rare Han character
                or >= '\uF900'
                and <= '\uFAFF'
            ? char.IsPunctuation(c) || char.IsSymbol(c)
                ? CharKind.Separator
                : CharKind.Dense
            : char.IsWhiteSpace(c)
                ? CharKind.Space
                : char.GetUnicodeCategory(c)
                    is UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.LowercaseLetter
                        or UnicodeCategory.TitlecaseLetter
                        or UnicodeCategory.ModifierLetter
                        or UnicodeCategory.OtherLetter
                        or UnicodeCategory.DecimalDigitNumber
                        or UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.EnclosingMark
                    ? CharKind.Word
                    : CharKind.Separator;

    private enum CharKind : byte
    {
        Separator,
        Space,
        Word,
        Dense,
        Dropped,
        Longer,
    }
}
