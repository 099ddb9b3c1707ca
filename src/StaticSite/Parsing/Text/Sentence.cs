namespace StaticSite.Parsing.Text;

/// <summary>Where a sentence ends.</summary>
internal static class Sentence
{
    /// <summary>Whether a text ends as a sentence does: with its mark, and quotation marks or brackets after it.</summary>
    public static bool Ends(ReadOnlySpan<char> text) =>
        text.TrimEnd().TrimEnd("”’」』）)】\"*_") is { Length: > 0 } bare
        && bare[^1] is '。' or '！' or '？' or '…' or '.' or '!' or '?' or '；';
}
