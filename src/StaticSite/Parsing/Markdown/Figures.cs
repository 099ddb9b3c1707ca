using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Which images of a text become figures in place: those of a paragraph, but not those within a link, emphasis or heading.
/// </summary>
internal static class Figures
{
    /// <summary>Whether an image becomes a figure in place.</summary>
    public static bool IsOne(LinkInline link) => link is { IsImage: true, Parent: { ParentBlock: ParagraphBlock } };
}
