using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>An image of raw HTML, which has an alternative text besides its caption.</summary>
internal sealed class ImageInline : LinkInline
{
    /// <summary>Its alternative text, or null.</summary>
    public string? Alt { get; set; }
}
