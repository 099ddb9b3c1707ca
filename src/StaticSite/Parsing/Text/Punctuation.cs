using System.Buffers;

namespace StaticSite.Parsing.Text;

/// <summary>
/// Publishes ASCII <c>, : ; ? !</c> between Chinese characters as ，：；？！ (CLREQ 3.1: Chinese text takes full-width marks).
/// Digits, Latin words, times and addresses keep theirs.
/// </summary>
internal static class Punctuation
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create(",:;?! \u00A0\u3000");

    /// <summary>Whether anything in a text may have to change, at the price of a glance.</summary>
    public static bool MayChange(ReadOnlySpan<char> text) => text.ContainsAny(Candidates);

    /// <summary>The text as it is published; null if nothing has to change.</summary>
    /// <param name="text">A run of text within a paragraph.</param>
    /// <param name="before">The character that the reader sees before the run; <c>\0</c> at the beginning of a paragraph.</param>
    /// <param name="after">The character after the run; <c>\0</c> at the end of a paragraph.</param>
    /// <param name="first">The position of the first mark that was replaced, or -1.</param>
    public static string? Normalize(ReadOnlySpan<char> text, char before, char after, out int first)
    {
        first = -1;
        if (!MayChange(text))
            return null;
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Normalize(text, before, after, rented, out first);
        var published = length == text.Length && first < 0 ? null : new string(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return published;
    }

    // Writes what is published, which is never longer than the text, and gives its length.
    private static int Normalize(ReadOnlySpan<char> text, char before, char after, Span<char> result, out int first)
    {
        first = -1;
        var length = 0;
        var addressEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i >= addressEnd && StartsAddress(text, i))
                addressEnd = EndOfAddress(text, i);
            if (i < addressEnd)
            {
                result[length++] = c;
                continue;
            }
            var left = length > 0 ? result[length - 1] : before;
            if (Cjk.IsSpace(c))
            {
                var next = NextVisible(text, i, after);
                if (!IsSpaceToDrop(left, next))
                    result[length++] = c;
                continue;
            }
            var mark = FullWidth(c);
            if (
                mark != c
                && IsChinese(
                    c,
                    PreviousVisible(result[..length], before),
                    NextVisible(text, i + 1, after),
                    i + 1 < text.Length ? text[i + 1] : after
                )
            )
            {
                if (first < 0)
                    first = i;
                while (length > 0 && Cjk.IsSpace(result[length - 1]))
                    length--;
                c = mark;
            }
            result[length++] = c;
        }
        return length;
    }

    // The mark belongs to Chinese text if one neighbour is Chinese and the other is not foreign text that owns the mark.
    private static bool IsChinese(char mark, char left, char nextVisible, char right)
    {
        var leftIsChinese = Cjk.IsCjk(left) || left is '%' or '‰' or '℃';
        if (leftIsChinese && (Cjk.IsCjk(nextVisible) || nextVisible == '\0'))
            return true;
        if (leftIsChinese)
            return Cjk.IsCjk(left) && char.IsAsciiLetterOrDigit(right is '(' ? nextVisible : right);
        // 3540,其中 and App,注册: a pause after a number or a foreign word inside Chinese.
        return mark is ',' or ';' && char.IsAsciiLetterOrDigit(left) && Cjk.IsCjk(right);
    }

    // Chinese marks carry their own space; a space between two Han characters is the editor's (names, clauses) and stays.
    private static bool IsSpaceToDrop(char left, char right) => IsMark(left) && Cjk.IsCjk(right) || Cjk.IsHan(left) && IsMark(right);

    private static bool IsMark(char c) => Cjk.IsPunctuation(c) && c is not ('“' or '”' or '‘' or '’' or '·' or '—');

    // Brackets belong to the text within them: (一),(二).
    private static char NextVisible(ReadOnlySpan<char> text, int from, char after)
    {
        for (var i = from; i < text.Length; i++)
            if (!Cjk.IsSpace(text[i]) && text[i] is not '(')
                return text[i];
        return after;
    }

    private static char PreviousVisible(ReadOnlySpan<char> text, char before)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (!Cjk.IsSpace(text[i]) && text[i] is not ')')
                return text[i];
        return before;
    }

    private static char FullWidth(char c) =>
        c switch
        {
            ',' => '，',
            ':' => '：',
            ';' => '；',
            '?' => '？',
            '!' => '！',
            _ => c,
        };

    private static bool StartsAddress(ReadOnlySpan<char> text, int i) =>
        char.IsAsciiLetter(text[i])
        && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]))
        && (IsScheme(text[i..]) || text[i..].StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static bool IsScheme(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return rest[length..].StartsWith("://", StringComparison.Ordinal) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static int EndOfAddress(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && !Cjk.IsSpace(text[i]) && !Cjk.IsPunctuation(text[i]))
            i++;
        return i;
    }
}
