namespace StaticSite.Parsing.Text;

/// <summary>Where a sentence ends.</summary>
internal static class Sentence
{
    private const string Closing = "”’」』）)";

    // Longer words before a full stop are not abbreviations: Mr., St., No.
    private const int Abbreviation = 4;

    /// <summary>Whether a text ends as a sentence does: with its mark, and quotation marks or brackets after it.</summary>
    public static bool Ends(ReadOnlySpan<char> text) =>
        text.TrimEnd().TrimEnd("”’」』）)】\"*_") is { Length: > 0 } bare
        && bare[^1] is '。' or '！' or '？' or '…' or '.' or '!' or '?' or '；';

    /// <summary>Whether a sentence ends at a place in a text, with the quotation marks and brackets after its mark.</summary>
    public static bool EndsAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        var bare = text.AsSpan(0, at).TrimEnd(Closing);
        if (bare.IsEmpty || rest is [var next, ..] && (Closing.Contains(next) || bare.Length < at && Cjk.IsKana(next)))
            return false;
        return bare[^1] switch
        {
            '。' or '！' or '？' => true,
            '!' or '?' or '؟' => rest is [] or [' ', ..],
            '.' => rest is [] or [' '] or [' ', not (>= 'a' and <= 'z'), ..] && !EndsInAbbreviation(bare),
            _ => false,
        };
    }

    private static bool EndsInAbbreviation(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOf(' ') + 1)..] is { Length: <= Abbreviation } word && char.IsAsciiLetterUpper(word[0]);
}
