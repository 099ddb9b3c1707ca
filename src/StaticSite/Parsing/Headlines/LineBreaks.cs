using System.Buffers;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Headlines;

/// <summary>
/// Where a line of a headline may end: at spaces; in Chinese, between words that are not read as one; in Japanese, after particles. A lone
/// character that is in no list below may be a part of a name that the list of words does not have: it stays with both neighbours.
/// </summary>
internal static class LineBreaks
{
    // Words that belong to what precedes them.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new HashSet<string>(
        ["以来", "以上", "以下", "以内", "以外", "之前", "之后", "之间", "之一", "期间", "左右"],
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    // What is counted in these is followed by another number: 2-4居/18500元.
    private static readonly SearchValues<char> Counted = SearchValues.Create("居元人名家户套");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("〇零一二三四五六七八九十百千万亿两几半");

    // Hiragana that end a phrase of Japanese before a word in other characters: particles, and た and る of verbs.
    private static readonly SearchValues<char> Particles = SearchValues.Create("はがをにでとものへやたる");

    private static readonly SearchValues<char> Opening = SearchValues.Create("“‘（《〈「『【〔(");
    private static readonly SearchValues<char> Closing = SearchValues.Create("”’）》〉」』】〕)");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，、；：。！？");

    // No line begins with a mark, and none ends with one that joins.
    private static readonly SearchValues<char> Marks = SearchValues.Create("，、；：。！？!?,.;:—…%‰℃·-/~～+&@#");
    private static readonly SearchValues<char> Joining = SearchValues.Create("·-/~～+&@#$￥");

    // What is quoted stays whole up to this length; fewer characters are not left over on a line.
    private const int Quoted = 6;
    private const int Least = 3;

    // So many letters stay with what follows them: AC米兰.
    private const int Abbreviation = 2;

    /// <summary>Splits a text where its lines may end.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var (read, ends) = text.AsSpan().ContainsAnyInRange('\u3040', '\u30FF') ? (text, PhrasesOf(text)) : HeadlineWords.Read(text);
        var parts = new List<string>();
        var (part, before, word) = (0, 0, 0);
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            var end = ends[i];
            var left = read.AsSpan(word, end - word);
            var right = read.AsSpan(end, ends[i + 1] - end);
            if (EndsLine(text, end) || MayEnd(read.AsSpan(before, word - before), left, right) && IsUseful(text, end))
            {
                parts.Add(text[part..end]);
                part = end;
            }
            (before, word) = (word, end);
        }
        parts.Add(text[part..]);
        return parts;
    }

    /// <summary>Whether browsers break a line at the end of a part anyway.</summary>
    public static bool IsSeen(string part) => part[^1] == ' ' || Pauses.Contains(part[^1]);

    /// <summary>Whether browsers would break a part: around marks in it.</summary>
    public static bool IsFragile(string part)
    {
        for (var i = 1; i + 1 < part.Length; i++)
            if (Opening.Contains(part[i]) || Closing.Contains(part[i]) || Marks.Contains(part[i]))
                return true;
        return part.Length > 1 && (Opening.Contains(part[^1]) || Closing.Contains(part[0]));
    }

    // Of Japanese.
    private static List<int> PhrasesOf(string text)
    {
        var ends = new List<int>();
        for (var i = 1; i <= text.Length; i++)
            if (i == text.Length || text[i - 1] == ' ' || Particles.Contains(text[i - 1]) && text[i] is not (>= '\u3040' and <= '\u309F'))
                ends.Add(i);
        return ends;
    }

    // A space or a pause.
    private static bool EndsLine(string text, int at) =>
        text[at - 1] == ' ' || Pauses.Contains(text[at - 1]) && !Closing.Contains(text[at]) && !Marks.Contains(text[at]);

    private static bool MayEnd(ReadOnlySpan<char> before, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (last, first) = (left[^1], right[0]);
        return (Cjk.IsCjk(last) || Cjk.IsCjk(first))
            && !Opening.Contains(last)
            && !Joining.Contains(last)
            && !Closing.Contains(first)
            && !Marks.Contains(first)
            && first is not (' ' or '(' or '（')
            && !Endings.Contains(right)
            && !EndsInNumeral(left)
            && !(left.Length <= Abbreviation && !left.ContainsAnyExcept(Letters))
            && !(
                left.Length == 1
                && Cjk.IsHan(last)
                && (IsNumeral(right) ? !Counted.Contains(last) : !Closes(before, last) && !EndsName(before, last, right))
            )
            && !(
                right.Length == 1
                && Cjk.IsHan(first)
                && !SingleCharacters.Leading.Contains(first)
                && (!Closing.Contains(last) || SingleCharacters.Trailing.Contains(first))
            )
            && !(
                left.Length > 1
                && right.Length > 1
                && !left[^2..].ContainsAnyExcept(SingleCharacters.Foreign)
                && !right[..2].ContainsAnyExcept(SingleCharacters.Foreign)
            );
    }

    // Whether a single character belongs to the word before it. So does what follows digits, a measure word; 个 is too weak to end a line.
    private static bool Closes(ReadOnlySpan<char> before, char single) =>
        !before.IsEmpty
        && (
            char.IsDigit(before[0]) && char.IsDigit(before[^1])
                ? single != '个' && !SingleCharacters.Leading.Contains(single)
                : SingleCharacters.Trailing.Contains(single) && !(before.Length == 1 && SingleCharacters.Leading.Contains(before[0]))
        );

    // A foreign name that the list of words does not have ends before a word.
    private static bool EndsName(ReadOnlySpan<char> before, char single, ReadOnlySpan<char> right) =>
        right.Length > 1
        && !before.IsEmpty
        && SingleCharacters.Foreign.Contains(before[^1])
        && SingleCharacters.Foreign.Contains(single)
        && right[..2].ContainsAnyExcept(SingleCharacters.Foreign);

    private static bool EndsInNumeral(ReadOnlySpan<char> word) => IsNumeral(word[0] == '第' ? word[1..] : word);

    private static bool IsNumeral(ReadOnlySpan<char> word) =>
        word.IsEmpty || !word.ContainsAnyExcept(Numerals) || char.IsDigit(word[0]) && char.IsDigit(word[^1]);

    // Neither near an end of the text nor within a short quotation.
    private static bool IsUseful(string text, int at)
    {
        if (at < Least || at > text.Length - Least)
            return false;
        var before = text.AsSpan(0, at);
        var opened = before.LastIndexOfAny(Opening);
        return opened < 0
            || before[opened..].ContainsAny(Closing)
            || text.AsSpan(at).IndexOfAny(Closing) is var closed && (closed < 0 || at + closed - opened - 1 > Quoted);
    }
}
