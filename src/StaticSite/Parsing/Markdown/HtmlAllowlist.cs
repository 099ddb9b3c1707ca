using AngleSharp.Dom;
using Ganss.Xss;

namespace StaticSite.Parsing.Markdown;

/// <summary>The raw HTML that is let through: text-level, list, table and ruby elements, without style, class, id or event.</summary>
internal static class HtmlAllowlist
{
    private static readonly string[] TextLevel =
    [
        "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rb", "rp", "rt",
        "rtc", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ];

    private static readonly string[] Structure =
    [
        "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td",
    ];

    private static readonly string[] Attributes =
        ["title", "lang", "dir", "datetime", "cite", "colspan", "rowspan", "scope", "start", "reversed", "value"];

    // What stands in these is not text.
    private static readonly string[] Opaque = ["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript"];

    /// <summary>Whether an element may stand within a line of text.</summary>
    public static bool IsTextLevel(string element) => TextLevel.Contains(element);

    [ThreadStatic]
    private static (HtmlSanitizer Sanitizer, List<string> Dropped)? s_own;

    /// <summary>A piece of HTML, well-formed and with nothing but what is let through, and the names of what was dropped.</summary>
    public static (string Html, IReadOnlyList<string> Dropped) Filter(string html)
    {
        var (sanitizer, dropped) = s_own ??= Create();
        dropped.Clear();
        return (sanitizer.Sanitize(html), [.. dropped]);
    }

    // To make one takes longer than to filter a tag.
    private static (HtmlSanitizer, List<string>) Create()
    {
        var dropped = new List<string>();
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = TextLevel.Concat(Structure).ToHashSet(),
            AllowedAttributes = Attributes.ToHashSet(),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, e) =>
        {
            dropped.Add($"<{e.Tag.LocalName}>");
            if (Opaque.Contains(e.Tag.LocalName)) e.Tag.TextContent = "";
        };
        sanitizer.RemovingAttribute += (_, e) => dropped.Add($"{e.Tag.LocalName} {e.Attribute.Name}");
        return (sanitizer, dropped);
    }
}
