namespace StaticSite.Parsing.Markdown;

/// <summary>The rules that a text is published by.</summary>
/// <param name="IsChinese">Whether its language is Chinese.</param>
/// <param name="NormalizesPunctuation">Whether ASCII marks between Chinese characters become Chinese ones.</param>
internal readonly record struct TextRules(bool IsChinese, bool NormalizesPunctuation)
{
    /// <summary>The rules for a BCP 47 language tag.</summary>
    public static TextRules For(string language, bool normalize)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return new(isChinese, isChinese && normalize);
    }
}
