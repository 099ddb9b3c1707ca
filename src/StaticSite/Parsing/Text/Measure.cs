namespace StaticSite.Parsing.Text;

/// <summary>How long a text is, and how it begins.</summary>
internal static class Measure
{
    /// <summary>字: every Han character or kana counts as one, and so does every run of other letters and digits.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var single = c is >= '\u4E00' and <= '\u9FFF' || Cjk.IsHan(c) || Cjk.IsKana(c);
            var word = !single && (char.IsLetterOrDigit(c) || inWord && c is '.' or '\'' or '’' or '-');
            if (single || word && !inWord)
                count++;
            inWord = word;
        }
        return count;
    }

    /// <summary>The beginning of a text: whole sentences while they fit, else cut with ….</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="limit">In UTF-16 code units.</param>
    public static string Beginning(IEnumerable<string> paragraphs, int limit)
    {
        var text = "";
        foreach (var whole in paragraphs)
        {
            var paragraph = whole.Trim();
            if (paragraph.Length == 0)
                continue;
            // A colon announces a table or a list, which is not shown here.
            if (text.Length >= limit || text.Length > 0 && EndsInColon(paragraph))
                break;
            text += text.Length > 0 && !Cjk.IsCjk(text[^1]) ? " " + paragraph : paragraph;
        }
        if (text.Length <= limit && !EndsInColon(text))
            return text;
        var end = Math.Min(limit, text.Length);
        while (end > limit / 4 && !Sentence.EndsAt(text, end))
            end--;
        return end > limit / 4 ? text[..end] : Cut(text, Math.Min(limit, text.Length) - 1);
    }

    private static bool EndsInColon(string text) => text.EndsWith('：') || text.EndsWith(':');

    private static string Cut(string text, int at)
    {
        if (at == 0)
            return "";
        if (text.LastIndexOf(' ', at) is var space && space > at / 2)
            at = space;
        if (char.IsHighSurrogate(text[at - 1]))
            at--;
        return text[..at].TrimEnd('，', '、', '：', '；', ',', ':', ';', '،', '؛', ' ') + "…";
    }
}
