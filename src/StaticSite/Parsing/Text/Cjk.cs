namespace StaticSite.Parsing.Text;

/// <summary>Classes of characters for the rules of Chinese text.</summary>
internal static class Cjk
{
    /// <summary>A Han character (its first code unit, if it has two), or 〇 々.</summary>
    public static bool IsHan(char c) =>
        c
            is >= '\u4E00'
                and <= '\u9FFF'
                or >= '\u3400'
                and <= '\u4DBF'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\u3005'
                and <= '\u3007'
                or >= '\uD840'
                and <= '\uD888';

    /// <summary>Whether a text has a Han character.</summary>
    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (IsHan(c))
                return true;
        return false;
    }

    /// <summary>Whether a text has a character of Hiragana or Katakana.</summary>
    public static bool HasKana(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u3040', '\u30FF');

    /// <summary>Whether a text has a syllable of Korean.</summary>
    public static bool HasHangul(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uAC00', '\uD7A3');

    /// <summary>Hiragana or Katakana.</summary>
    public static bool IsKana(char c) => c is >= '\u3040' and <= '\u30FF';

    /// <summary>A syllable of Korean.</summary>
    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Chinese punctuation: full-width marks, and the dashes, dots and quotation marks that Chinese shares with Latin.</summary>
    public static bool IsPunctuation(char c) =>
        c
            is >= '\u3001'
                and <= '\u3003'
                or >= '\u3008'
                and <= '\u301F'
                or >= '\uFF01'
                and <= '\uFF0F'
                or >= '\uFF1A'
                and <= '\uFF20'
                or >= '\uFF3B'
                and <= '\uFF3D'
                or >= '\uFF5B'
                and <= '\uFF65'
                or '“'
                or '”'
                or '‘'
                or '’'
                or '—'
                or '…'
                or '·';

    /// <summary>A character that is written without spaces: Han, kana or Chinese punctuation.</summary>
    public static bool IsCjk(char c) => IsHan(c) || IsKana(c) || IsPunctuation(c) || char.IsLowSurrogate(c);

    /// <summary>A space of any kind that is used as an indent: also the full-width and the no-break space.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000' or '\u2003' or '\u2002';
}
