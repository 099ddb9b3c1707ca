using System.Buffers;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Headlines;

/// <summary>Reads a headline as words: those of the list, names of people, runs of other letters and digits, and marks.</summary>
internal static class HeadlineWords
{
    // Frequent surnames that are rarely words of their own.
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "赵孙李吴郑王冯陈沈韩杨朱秦许吕张孔曹魏陶姜邹潘葛范彭鲁韦袁鲍薛贺倪滕殷罗郝傅卞孟姚邵汪祁臧宋庞董梁杜阮贾颜郭徐邱骆蔡樊胡霍柯"
            + "卢邓崔龚程邢裴陆翁荀甄谭廖侯刘阎闫俞苗岳尹焦聂"
    );

    /// <summary>
    /// A text as it is read, and the ends of its words. The words are Simplified: a text whose Simplified form is more probable is read in
    /// that form, which has the same length.
    /// </summary>
    public static (string Read, List<int> Ends) Read(string text)
    {
        var (ends, cost) = WordsOf(text);
        var simplified = Folding.Simplify(text);
        return simplified != text && WordsOf(simplified) is var (others, other) && other < cost ? (simplified, others) : (text, ends);
    }

    // The ends of words: of Chinese, of runs of other letters and digits, and of each mark.
    private static (List<int> Ends, int Cost) WordsOf(string text)
    {
        var (ends, cost) = (new List<int>(), 0);
        for (var i = 0; i < text.Length; )
        {
            var start = i++;
            if (Cjk.IsHan(text[start]))
            {
                while (i < text.Length && Cjk.IsHan(text[i]))
                    i++;
                cost += WordSplitter.Split(text, start, i, ends);
                continue;
            }
            while (
                i < text.Length
                && IsLetter(text[start])
                && (IsLetter(text[i]) || i + 1 < text.Length && IsLetter(text[i + 1]) && IsInner(text[i]))
            )
                i++;
            ends.Add(i);
        }
        JoinNames(text, ends);
        return (ends, cost);
    }

    // A surname with one or two characters after it that are in no word is a name, but not within a foreign name.
    private static void JoinNames(string text, List<int> ends)
    {
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            if (
                !Surnames.Contains(text[ends[i] - 1])
                || !IsSingle(i)
                || !IsSingle(i + 1)
                || SingleCharacters.Trailing.Contains(text[ends[i]])
            )
                continue;
            var given = i + 2 < ends.Count && IsSingle(i + 2) && !SingleCharacters.Trailing.Contains(text[ends[i + 1]]) ? 2 : 1;
            if (!IsForeign(i - 1) && !IsForeign(i + given + 1) && (given == 2 || !SingleCharacters.Leading.Contains(text[ends[i]])))
                ends.RemoveRange(i, given);
        }

        bool IsForeign(int i) => i >= 0 && i < ends.Count && IsSingle(i) && SingleCharacters.Foreign.Contains(text[ends[i] - 1]);

        bool IsSingle(int i) => ends[i] - (i == 0 ? 0 : ends[i - 1]) == 1 && Cjk.IsHan(text[ends[i] - 1]);
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && !Cjk.IsCjk(c) || c is '%' or '‰' or '℃';

    private static bool IsInner(char c) => c is '.' or ',' or ':' or '-' or '/' or '~' or '～' or '_' or '\'' or '’';
}
