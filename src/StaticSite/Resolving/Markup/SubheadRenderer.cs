using Markdig.Syntax;

namespace StaticSite.Resolving.Markup;

/// <summary>
/// Headings within a section. They are one step below the section's own, however deep they are written, so that no level is skipped.
/// </summary>
internal sealed class SubheadRenderer : MarkupObjectRenderer<HeadingBlock>
{
    protected override void Write(MarkupRenderer renderer, HeadingBlock node)
    {
        renderer.EnsureLine();
        renderer.Write("<p class=\"subhead\"");
        if (renderer.Context.AnchorOf(node) is { } anchor)
            renderer.Write(" id=\"").WriteEscape(anchor).Write('"');
        renderer.Write('>').WriteLeafInline(node).WriteLine("</p>");
    }
}
