using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>A picture is a figure, which cannot stand in a paragraph: the paragraph ends before it and goes on after it.</summary>
internal sealed class FigureParagraphRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        var markup = (MarkupRenderer)renderer;
        List<Inline>? run = null;
        for (var inline = obj.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LinkInline link || FigureOf(markup, link) is not { } figure)
            {
                run?.Add(inline);
                continue;
            }
            WriteRun(renderer, run ??= [.. obj.Inline!.TakeWhile(before => before != inline)]);
            renderer.EnsureLine();
            markup.Fragment.Write(figure);
        }
        if (run is null)
        {
            base.Write(renderer, obj);
            return;
        }
        WriteRun(renderer, run);
        renderer.EnsureLine();
    }

    private static Html? FigureOf(MarkupRenderer renderer, LinkInline link) =>
        Figures.IsOne(link) && link.Url is { } url ? renderer.Context.FindFigure(url) : null;

    private static void WriteRun(HtmlRenderer renderer, List<Inline> run)
    {
        if (run.Any(inline => inline is not LineBreakInline && (inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace())))
        {
            renderer.Write("<p>");
            foreach (var inline in run) renderer.Write(inline);
            renderer.WriteLine("</p>");
        }
        run.Clear();
    }
}
