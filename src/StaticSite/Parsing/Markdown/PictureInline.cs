using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>A picture of raw HTML, which has an alternative text besides its caption.</summary>
public sealed class PictureInline : LinkInline
{
    /// <summary>Its alternative text, or null.</summary>
    public string? Alt { get; set; }
}
