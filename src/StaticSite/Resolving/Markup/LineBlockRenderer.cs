using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>Lines that keep their breaks.</summary>
internal sealed class LineBlockRenderer : MarkupObjectRenderer<LineBlock>
{
    protected override void Write(MarkupRenderer renderer, LineBlock node)
    {
        renderer.EnsureLine();
        renderer.Write("<p class=\"lines\">").WriteLeafInline(node).WriteLine("</p>");
    }
}
