using AngleSharp.Dom;

namespace StaticSite.Tests.Hostile;

/// <summary>Finds content in a document that could run, load something or lead to an unintended place.</summary>
public static class ActiveHtml
{
    /// <summary>The elements that Markdown produces and raw HTML may use.</summary>
    public static string[] Written { get; } =
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ];

    /// <summary>The attributes of these elements.</summary>
    public static string[] WrittenAttributes { get; } =
    [
        "title",
        "lang",
        "dir",
        "datetime",
        "cite",
        "colspan",
        "rowspan",
        "scope",
        "start",
        "reversed",
        "value",
        "href",
        "rel",
        "id",
        "class",
        "role",
        "aria-label",
        "tabindex",
    ];

    private static readonly string[] AddressAttributes =
    [
        "href",
        "src",
        "cite",
        "action",
        "formaction",
        "data",
        "poster",
        "background",
        "longdesc",
        "manifest",
        "ping",
        "profile",
        "codebase",
        "xlink:href",
    ];

    /// <summary>Attributes that run script, and addresses that run script or leave the site in disguise.</summary>
    public static IEnumerable<string> AddressFaults(IParentNode page)
    {
        foreach (var element in page.QuerySelectorAll("*"))
        foreach (var attribute in element.Attributes)
            if (
                (AddressAttributes.Contains(attribute.Name) && IsLive(attribute.Value))
                || attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Name is "style" or "srcdoc"
            )
                yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
    }

    /// <summary>Elements and attributes that Markdown does not produce.</summary>
    public static IEnumerable<string> UnexpectedParts(IParentNode text)
    {
        foreach (var element in text.QuerySelectorAll("*"))
        {
            if (!Written.Contains(element.LocalName))
                yield return $"<{element.LocalName}>";
            foreach (var attribute in element.Attributes)
                if (!WrittenAttributes.Contains(attribute.Name))
                    yield return $"<{element.LocalName} {attribute.Name}>";
        }
    }

    // As browsers parse it: without control characters and spaces, a backslash as a slash, in any case.
    private static bool IsLive(string address)
    {
        var seen = string.Concat(address.Where(c => c > ' ')).Replace('\\', '/');
        if (seen.StartsWith("//", StringComparison.Ordinal))
            return true;
        var colon = seen.IndexOf(':');
        return colon >= 0
            && seen.IndexOfAny(['/', '?', '#']) is var end
            && (end < 0 || colon < end)
            && seen[..colon].ToLowerInvariant() is not ("http" or "https" or "mailto" or "tel");
    }
}
