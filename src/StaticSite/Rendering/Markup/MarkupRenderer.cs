using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Rendering.Markup;

/// <summary>Renders Markdown to HTML: Markdig's renderer, with our own for links, pictures, headings, poems, ruby, tables and footnotes.</summary>
internal sealed class MarkupRenderer : HtmlRenderer
{
    private MarkupRenderer(FragmentWriter writer, MarkupContext context) : base(writer)
    {
        Context = context;
        Fragment = writer;
    }

    /// <summary>What the text needs.</summary>
    public MarkupContext Context { get; }

    /// <summary>Where it goes.</summary>
    public FragmentWriter Fragment { get; }

    /// <summary>The HTML of a text; null if there is none.</summary>
    public static Html? Render(MarkdownText text, MarkupContext context)
    {
        if (text.IsEmpty) return null;
        var html = new HtmlBuilder();
        var renderer = Create(html, context);
        foreach (var block in text.Blocks) renderer.Render(block);
        return html.ToHtml();
    }

    /// <summary>The HTML of a caption: without its paragraph if it is a single one.</summary>
    public static Html RenderCaption(MarkdownText text, MarkupContext context)
    {
        var html = new HtmlBuilder();
        var renderer = Create(html, context);
        renderer.ImplicitParagraph = text.Blocks.Count == 1;
        foreach (var block in text.Blocks) renderer.Render(block);
        return html.ToHtml();
    }

    private static MarkupRenderer Create(HtmlBuilder html, MarkupContext context)
    {
        var renderer = new MarkupRenderer(new FragmentWriter(html), context);
        Pipeline.Shared.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.FindExact<AutolinkInlineRenderer>()!.Rel = LinkRenderer.RelOf(context);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new SubheadRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureParagraphRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        renderer.ObjectRenderers.Add(new LineBlockRenderer());
        renderer.ObjectRenderers.Add(new RubyRenderer());
        return renderer;
    }
}

/// <summary>A renderer of one kind of node.</summary>
internal abstract class MarkupObjectRenderer<T> : HtmlObjectRenderer<T> where T : Markdig.Syntax.MarkdownObject
{
    protected abstract void Write(MarkupRenderer renderer, T node);

    protected sealed override void Write(HtmlRenderer renderer, T obj) => Write((MarkupRenderer)renderer, obj);
}
