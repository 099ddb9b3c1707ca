namespace StaticSite.Parsing.Markdown;

/// <summary>The rules that a text is published by.</summary>
internal sealed record TextRules
{
    /// <summary>Whether ASCII marks between Chinese characters become Chinese ones.</summary>
    public bool NormalizesPunctuation { get; init; }

    /// <summary>Whether every line break is kept, as in a poem.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>Whether raw HTML is an error.</summary>
    public bool ForbidsHtml { get; init; }

    /// <summary>Whether a language (BCP 47) is Chinese.</summary>
    public static bool IsChinese(string language) =>
        language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase);
}
