namespace StaticSite.Rendering;

/// <summary>What the program knows of languages beyond their words.</summary>
internal static class Languages
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ug", "ur", "yi", "dv", "ps", "sd", "ckb"];

    /// <summary>Whether a language is written from right to left (the scripts of Unicode's bidi classes R and AL).</summary>
    public static bool IsRightToLeft(string tag) => RightToLeft.Contains(tag.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>HTML's dir for a language.</summary>
    public static string DirectionOf(string tag) => IsRightToLeft(tag) ? "rtl" : "ltr";

    /// <summary>Whether a language is Chinese.</summary>
    public static bool IsChinese(string tag) => Parsing.Markdown.TextRules.IsChinese(tag);
}
