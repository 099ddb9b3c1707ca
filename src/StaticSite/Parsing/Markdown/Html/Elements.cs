using System.Collections.Frozen;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>What becomes of an element.</summary>
internal enum ElementKind
{
    /// <summary>Left out and named; its text stays.</summary>
    Unknown,

    /// <summary>Left out as a matter of looks; its text stays.</summary>
    Styling,

    /// <summary>Left out with what is in it, which is not text.</summary>
    Opaque,

    /// <summary>An inline element that is kept.</summary>
    TextLevel,

    /// <summary>Becomes a link.</summary>
    Link,

    /// <summary>Becomes an image.</summary>
    Image,

    /// <summary>Becomes a line break.</summary>
    LineBreak,

    /// <summary>Only begins and ends a paragraph.</summary>
    Block,

    /// <summary>Becomes a heading.</summary>
    Heading,

    /// <summary>Becomes a quotation.</summary>
    Quote,

    /// <summary>Becomes a break between paragraphs.</summary>
    Rule,

    /// <summary>An image with its caption.</summary>
    Figure,

    /// <summary>The caption of a figure.</summary>
    Caption,

    /// <summary>A list, a table or a part of one, which is kept.</summary>
    Structure,

    /// <summary>Keeps its line breaks.</summary>
    Preformatted,
}

/// <summary>The elements of HTML that are known.</summary>
internal static class Elements
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = new (ElementKind Kind, string Names)[]
    {
        (ElementKind.TextLevel, "abbr b bdi bdo cite code data del dfn em i ins kbd mark q rb rp rt rtc ruby s samp small span strong"),
        (ElementKind.TextLevel, "sub sup time u var wbr"),
        (ElementKind.Styling, "font big tt nobr basefont marquee blink"),
        (ElementKind.Opaque, "script style template iframe object svg math noscript audio video canvas select title"),
        (ElementKind.Link, "a"),
        (ElementKind.Image, "img"),
        (ElementKind.LineBreak, "br"),
        (ElementKind.Block, "p div section article center main header footer nav aside address details summary hgroup"),
        (ElementKind.Block, "html head body dir menu colgroup col"),
        (ElementKind.Heading, "h1 h2 h3 h4 h5 h6"),
        (ElementKind.Quote, "blockquote"),
        (ElementKind.Rule, "hr"),
        (ElementKind.Figure, "figure"),
        (ElementKind.Caption, "figcaption"),
        (ElementKind.Structure, "ul ol li dl dt dd table caption thead tbody tfoot tr th td"),
        (ElementKind.Preformatted, "pre textarea"),
    }
        .SelectMany(row => row.Names.Split(' '), (row, name) => (row.Kind, Name: name))
        .ToFrozenDictionary(row => row.Name, row => row.Kind);

    private static readonly string[] Lists = ["ul", "ol"],
        Descriptions = ["dl"];

    private static readonly string[] Tables = ["table"],
        Rows = ["table", "thead", "tbody", "tfoot"],
        Cells = ["tr"];

    /// <summary>What becomes of an element. A name with a colon or a hyphen is an export's own.</summary>
    public static ElementKind KindOf(string name) =>
        Kinds.TryGetValue(name, out var kind) ? kind
        : name.AsSpan().ContainsAny(':', '-') ? ElementKind.Styling
        : ElementKind.Unknown;

    /// <summary>Whether it can only appear between paragraphs.</summary>
    public static bool IsBlock(ElementKind kind) => kind is >= ElementKind.Block or ElementKind.Image;

    /// <summary>The elements that may contain a part of a list or table; empty for any other element.</summary>
    public static ReadOnlySpan<string> ParentsOf(string name) =>
        name switch
        {
            "li" => Lists,
            "dt" or "dd" => Descriptions,
            "caption" or "thead" or "tbody" or "tfoot" => Tables,
            "tr" => Rows,
            "th" or "td" => Cells,
            _ => [],
        };

    /// <summary>The element that text in a list or a table needs around it, or null if it needs none.</summary>
    public static string? PartOf(string name) =>
        name switch
        {
            "ul" or "ol" => "li",
            "dl" => "dd",
            "table" or "thead" or "tbody" or "tfoot" => "tr",
            "tr" => "td",
            _ => null,
        };
}
