namespace StaticSite.Model;

/// <summary>The texts that <c>new</c> writes for an editor to replace, and how to find those that were not.</summary>
internal static class Placeholders
{
    private const string Chinese = "正文从这里写起。";
    private const string English = "The text begins here.";

    /// <summary>The placeholder for an article's text.</summary>
    public static string Body(bool isChinese) => isChinese ? Chinese : English;

    /// <summary>The placeholder for the caption of an image whose metadata have none.</summary>
    public static string Caption(string image) => Names.Stem(image).Replace('-', ' ').Replace('_', ' ');

    /// <summary>Where a line of the text is the placeholder, and how long that line is; null if none is.</summary>
    public static (int Start, int Length)? FindBody(string text) => Find(text, Chinese) ?? Find(text, English);

    /// <summary>Whether the text of a caption file is the placeholder of a caption.</summary>
    public static bool IsCaption(ReadOnlySpan<char> body, string image) =>
        body.Trim() is var written && written.Length == Names.Stem(image).Length && written.SequenceEqual(Caption(image));

    // Quoted within a sentence it is not a placeholder.
    private static (int, int)? Find(string text, string placeholder)
    {
        var at = text.IndexOf(placeholder, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var end = text.IndexOf('\n', at) is var feed and >= 0 ? feed : text.Length;
        var start = text.LastIndexOf('\n', at) + 1;
        return text.AsSpan(start, end - start).Trim().SequenceEqual(placeholder) ? (at, placeholder.Length) : null;
    }
}
