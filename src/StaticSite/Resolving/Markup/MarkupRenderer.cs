using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>
/// Renders Markdown to HTML: Markdig's renderer, with our own for links, images, headings, poems, ruby, tables and footnotes.
/// </summary>
internal sealed class MarkupRenderer : HtmlRenderer
{
    private readonly HtmlBuilder _html;
    private readonly AutolinkInlineRenderer _autolinks;

    private MarkupRenderer(HtmlBuilder html)
        : base(new FragmentWriter(html))
    {
        _html = html;
        Fragment = (FragmentWriter)Writer;
        Pipeline.Shared.Setup(this);
        ObjectRenderers.ReplaceOrAdd<CodeInlineRenderer>(new CodeRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new SubheadRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureParagraphRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new TableRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        ObjectRenderers.Add(new LineBlockRenderer());
        ObjectRenderers.Add(new RubyRenderer());
        ObjectRenderers.Add(new ElementRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(_autolinks = new AddressRenderer());
    }

    /// <summary>What the text needs.</summary>
    public MarkupContext Context { get; private set; } = null!;

    /// <summary>Where it goes.</summary>
    public FragmentWriter Fragment { get; }

    /// <summary>The HTML of a text; null if there is none.</summary>
    public static Html? Render(MarkdownText text, MarkupContext context) => text.IsEmpty ? null : Render(text, context, isInline: false);

    /// <summary>The HTML of a caption: without its paragraph if it is a single one.</summary>
    public static Html RenderCaption(MarkdownText text, MarkupContext context) => Render(text, context, isInline: text.Blocks.Count == 1);

    // A renderer is expensive to create, so it is reused; a text within a text, such as a caption in a figure, takes another.
    private static Html Render(MarkdownText text, MarkupContext context, bool isInline)
    {
        var renderer = context.Spare.TryPop(out var spare) ? spare : new MarkupRenderer(new HtmlBuilder());
        renderer.Begin(context, isInline);
        foreach (var block in text.Blocks)
            renderer.Render(block);
        var html = renderer._html.ToHtml();
        context.Spare.Push(renderer);
        return html;
    }

    private void Begin(MarkupContext context, bool isInline)
    {
        _html.Clear();
        Context = context;
        ImplicitParagraph = isInline;
        previousWasLine = true;
        _autolinks.Rel = LinkRenderer.RelOf(context);
    }
}

/// <summary>A renderer of one kind of node.</summary>
internal abstract class MarkupObjectRenderer<T> : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected abstract void Write(MarkupRenderer renderer, T node);

    protected sealed override void Write(HtmlRenderer renderer, T obj) => Write((MarkupRenderer)renderer, obj);
}
