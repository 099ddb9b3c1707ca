namespace StaticSite.Resolving;

/// <summary>What the program knows about languages beyond their words.</summary>
internal static class Languages
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ug", "ur", "yi", "dv", "ps", "sd", "ckb"];

    // Where Chinese is written in Traditional characters, as the tag that names them.
    private static readonly Dictionary<string, string> Traditional = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-TW"] = "zh-Hant-TW",
        ["zh-HK"] = "zh-Hant-HK",
        ["zh-MO"] = "zh-Hant-HK",
        ["zh-Hant-MO"] = "zh-Hant-HK",
    };

    /// <summary>Whether a language is written from right to left (the scripts of Unicode's bidi classes R and AL).</summary>
    public static bool IsRightToLeft(string tag) => RightToLeft.Contains(tag.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>HTML's dir for a language.</summary>
    public static string DirectionOf(string tag) => IsRightToLeft(tag) ? "rtl" : "ltr";

    /// <summary>
    /// What a theme may call its words and style sheet for a language, the closest name first: zh-HK, zh-Hant-HK, zh-Hant, zh.
    /// </summary>
    public static IEnumerable<string> NamesOf(string tag)
    {
        for (var name = tag; ; name = Traditional.GetValueOrDefault(name) ?? name[..name.LastIndexOf('-')])
        {
            yield return name;
            if (!name.Contains('-', StringComparison.Ordinal))
                break;
        }
    }

    /// <summary>Whether a language is Chinese.</summary>
    public static bool IsChinese(string tag) => Parsing.Markdown.TextRules.IsChinese(tag);
}
