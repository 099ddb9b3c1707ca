using Markdig.Syntax;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>Lists and tables of raw HTML, and their parts.</summary>
internal sealed class ElementRenderer : MarkupObjectRenderer<ElementBlock>
{
    protected override void Write(MarkupRenderer renderer, ElementBlock node)
    {
        renderer.EnsureLine();
        renderer.Write($"<{node.Name}{node.Attributes}>");
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = node.Count(block => block is ParagraphBlock) == 1;
        renderer.WriteChildren(node);
        renderer.ImplicitParagraph = outer;
        renderer.WriteLine($"</{node.Name}>");
    }
}
