using System.Runtime.InteropServices;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>
/// Paragraphs. An image is a figure, which cannot be in a paragraph: the paragraph ends before it and continues after it. A Chinese or
/// Japanese paragraph with a long Latin word gets the class <c>ragged</c>, since justifying the line before the word would tear it apart.
/// </summary>
internal sealed class FigureParagraphRenderer : ParagraphRenderer
{
    private const string Ragged = "ragged";

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
            if (!renderer.ImplicitParagraph && obj.Inline is { } whole && LongWords.AreAmongCjk(whole))
                obj.GetAttributes().AddClass(Ragged);
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
        if (
            run.Any(inline =>
                inline is not LineBreakInline && (inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace())
            )
        )
        {
            renderer.Write(LongWords.AreAmongCjk(CollectionsMarshal.AsSpan(run)) ? $"<p class=\"{Ragged}\">" : "<p>");
            foreach (var inline in run)
                renderer.Write(inline);
            renderer.WriteLine("</p>");
        }
        run.Clear();
    }
}
