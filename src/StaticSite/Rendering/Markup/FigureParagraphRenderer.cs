using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markup;

/// <summary>A paragraph that holds pictures alone is their figures, not a paragraph.</summary>
internal sealed class FigureParagraphRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (!IsFigures((MarkupRenderer)renderer, obj))
        {
            base.Write(renderer, obj);
            return;
        }
        renderer.EnsureLine();
        foreach (var image in obj.Inline!.OfType<LinkInline>()) renderer.Render(image);
        renderer.EnsureLine();
    }

    private static bool IsFigures(MarkupRenderer renderer, ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: not null } content
        && content.Any(inline => inline is LinkInline)
        && content.All(inline => inline switch
        {
            LinkInline { IsImage: true, Url: { } url } => renderer.Context.FindFigure(url) is not null,
            LineBreakInline => true,
            LiteralInline literal => literal.Content.IsEmptyOrWhitespace(),
            _ => false,
        });
}
