namespace StaticSite.Parsing.Text;

/// <summary>
/// Publishes straight quotation marks of Chinese text as “ ” and ‘ ’ (CLREQ 3.1.1, GB/T 15834) where it is beyond doubt which of them open
/// and which close. Inches, apostrophes and what is quoted among foreign words are left alone.
/// </summary>
internal static class Quotes
{
    /// <summary>Whether a text has straight quotation marks.</summary>
    public static bool MayChange(ReadOnlySpan<char> text) => text.ContainsAny('"', '\'');

    /// <summary>Changes the marks of a paragraph in place; returns the position of the first doubtful one, or -1.</summary>
    public static int Curl(Span<char> text)
    {
        var doubtful = FindDoubtful(text);
        if (doubtful < 0)
            CurlDouble(text);
        CurlSingle(text);
        return doubtful;
    }

    // Double marks open and close in turn; one that does not fit puts all of the paragraph's in doubt. Beside “ or ” a straight mark may
    // stand for ‘ as well.
    private static int FindDoubtful(ReadOnlySpan<char> text)
    {
        var (open, isWithinCurly) = (-1, false);
        for (var at = 0; text[at..].IndexOfAny('"', '“', '”') is var next and >= 0; at++)
        {
            at += next;
            if (text[at] != '"')
            {
                isWithinCurly = text[at] == '“';
                if (open >= 0)
                    return open;
            }
            else if (isWithinCurly)
                return at;
            else if (open < 0)
                open = at;
            else if (IsChinese(text, open, at) && !Fits(text, open, at))
                return open;
            else
                open = -1;
        }
        return open < 0 || IsInch(text, open) || !IsNearChinese(text, open, open) ? -1 : open;
    }

    private static void CurlDouble(Span<char> text)
    {
        for (var open = text.IndexOf('"'); open >= 0; )
        {
            var close = Next(text, open + 1);
            if (close < 0)
                return;
            if (IsChinese(text, open, close))
                (text[open], text[close]) = ('“', '”');
            open = Next(text, close + 1);
        }
    }

    // A single mark may be an apostrophe, so Chinese must follow the first.
    private static void CurlSingle(Span<char> text)
    {
        for (var open = text.IndexOf('\''); open >= 0 && open + 1 < text.Length; )
        {
            var next = text[(open + 1)..].IndexOf('\'');
            if (next < 0)
                return;
            var close = open + 1 + next;
            var isPair =
                next > 0
                && Cjk.IsCjk(text[open + 1])
                && Fits(text, open, close)
                && (open == 0 || text[open - 1] != '\'')
                && (close + 1 == text.Length || text[close + 1] != '\'');
            if (isPair)
                (text[open], text[close]) = ('‘', '’');
            open = isPair && text[(close + 1)..].IndexOf('\'') is var after ? (after < 0 ? -1 : close + 1 + after) : close;
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('"') is var at and >= 0 ? from + at : -1;

    private static bool Fits(ReadOnlySpan<char> text, int open, int close) =>
        close > open + 1
        && !Cjk.IsSpace(text[open + 1])
        && !Cjk.IsSpace(text[close - 1])
        && (open == 0 || !char.IsAsciiLetterOrDigit(text[open - 1]))
        && (close + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[close + 1]));

    private static bool IsChinese(ReadOnlySpan<char> text, int open, int close)
    {
        foreach (var c in text[(open + 1)..close])
            if (Cjk.IsCjk(c))
                return true;
        return IsNearChinese(text, open, close);
    }

    private static bool IsNearChinese(ReadOnlySpan<char> text, int open, int close)
    {
        var before = text[..open].TrimEnd();
        var after = text[(close + 1)..].TrimStart();
        return !before.IsEmpty && Cjk.IsCjk(before[^1]) || !after.IsEmpty && Cjk.IsCjk(after[0]);
    }

    private static bool IsInch(ReadOnlySpan<char> text, int at) => at > 0 && char.IsAsciiDigit(text[at - 1]);
}
