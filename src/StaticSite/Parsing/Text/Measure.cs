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
            var single = Cjk.IsHan(c) || Cjk.IsKana(c);
            var word = !single && (char.IsLetterOrDigit(c) || inWord && c is '.' or '\'' or '’' or '-');
            if (single || word && !inWord) count++;
            inWord = word;
        }
        return count;
    }

    /// <summary>The beginning of a text: whole sentences while they fit, else cut with ….</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">In UTF-16 code units.</param>
    public static string Beginning(string text, int limit)
    {
        if (text.Length <= limit) return text;
        var end = text.LastIndexOfAny(['。', '！', '？', '；'], limit - 1);
        if (end >= limit / 3) return text[..(end + 1)];
        var space = text.LastIndexOf(' ', limit - 1);
        var cut = space > limit / 2 ? space : limit - 1;
        if (char.IsHighSurrogate(text[cut - 1])) cut--;
        return text[..cut].TrimEnd('，', '、', ',', ' ') + "…";
    }
}
