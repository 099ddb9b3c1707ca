using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>
/// Puts the blocks of a container together again from its Markdown and the tags in between: a tag opens in one block and closes in another.
/// What comes out is balanced whatever goes in.
/// </summary>
internal sealed class HtmlTree
{
    private readonly ContainerBlock _root;
    private readonly HtmlReport _report;
    private readonly OpenElements _open;
    private readonly HtmlParagraph _paragraph;
    private readonly HtmlFigure _figure = new();
    private HtmlToken? _skipped,
        _kept;
    private int _skippedDepth;
    private bool _hasImages;

    /// <summary>Begins a container, which is empty.</summary>
    public HtmlTree(ContainerBlock root, HtmlReport report)
    {
        (_root, _report) = (root, report);
        _open = new(root);
        _paragraph = new(_open, report);
    }

    /// <summary>What has been made that has to be dealt with.</summary>
    public Features Made => (_hasImages ? Features.Images : Features.None) | (_paragraph.HasLinks ? Features.Links : Features.None);

    /// <summary>Adds a block of Markdown.</summary>
    public void Add(Block block)
    {
        if (block is LinkReferenceDefinitionGroup or FootnoteGroup)
        {
            _root.Add(block);
            return;
        }
        if (_skipped is not null)
            return;
        EndCaption();
        _paragraph.End();
        _open.Target().Add(block);
        if (block is ParagraphBlock { Inline: { } line })
            _figure.Show(line.OfType<LinkInline>().FirstOrDefault(link => link.IsImage));
    }

    /// <summary>Adds a piece of Markdown within a line.</summary>
    public void Add(Inline inline)
    {
        if (_skipped is not null)
            return;
        if (inline is LineBreakInline lineBreak)
            _paragraph.Break(lineBreak.IsHard, lineBreak.Span.Start);
        else if (inline is not LiteralInline literal)
            _paragraph.Add(inline);
        else if (_paragraph.IsBegun)
            _paragraph.Add(literal);
        else if (!literal.Content.AsSpan().IsWhiteSpace())
            _paragraph.Add(literal);
    }

    /// <summary>Adds a piece of HTML.</summary>
    public void Add(HtmlToken token)
    {
        if (_skipped is { } skipped)
        {
            if (token.Name != skipped.Name)
                return;
            _skippedDepth +=
                token.Kind == HtmlTokenKind.Start ? 1
                : token.Kind == HtmlTokenKind.End ? -1
                : 0;
            if (_skippedDepth == 0)
                _skipped = null;
            return;
        }
        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                _paragraph.AddText(token, keepsLines: _kept is not null);
                break;
            case HtmlTokenKind.Start:
                Open(token, Elements.KindOf(token.Name));
                break;
            case HtmlTokenKind.End:
                Close(token.Name, Elements.KindOf(token.Name));
                break;
            case HtmlTokenKind.Unclosed:
                _report.Unclosed(token);
                break;
            case HtmlTokenKind.Other:
                _report.LeftOut(token, token.Text);
                break;
        }
    }

    /// <summary>Ends a block of HTML, or of Markdown with tags: what is not closed later ends with it.</summary>
    /// <param name="isClosedLater">Whether an element is closed in a later block.</param>
    public void EndBlock(Func<string, bool> isClosedLater)
    {
        if (_skipped is { } skipped && !isClosedLater(skipped.Name))
            _report.Unclosed(skipped);
        if (_kept is { } kept && !isClosedLater(kept.Name))
            _report.Unclosed(kept);
        if (_skipped is not null || _kept is not null)
            return;
        EndCaption();
        if (!(_figure.IsOpen && isClosedLater("figure")))
            EndFigure();
        _paragraph.End();
        _open.EndBlock(isClosedLater);
    }

    private void EndCaption()
    {
        if (_paragraph.IsCaption)
            _figure.Say(_paragraph.EndCaption());
    }

    private void EndFigure()
    {
        EndCaption();
        if (_figure.End() is { } caption)
            _open.Target().Add(caption);
    }

    private void Open(HtmlToken tag, ElementKind kind)
    {
        switch (kind)
        {
            case ElementKind.TextLevel when tag.Name == "wbr":
                _paragraph.Add(new HtmlInline("<wbr>") { Span = HtmlPieces.SpanOf(tag) });
                break;
            case ElementKind.TextLevel:
                var attributes = HtmlPieces.Attributed(tag, _report);
                _open.Push(new(tag) { Tag = attributes.Length == 0 && tag.Name == "span" ? null : $"<{tag.Name}{attributes}>" });
                break;
            case ElementKind.Link:
                Close("a", kind);
                if (HtmlPieces.Link(tag, _report) is { } link)
                    _open.Push(new(tag) { Link = link });
                break;
            case ElementKind.LineBreak:
                if (_paragraph.Break(isHard: true, tag.Start))
                    _paragraph.End();
                break;
            case ElementKind.Image:
                Show(tag);
                break;
            case ElementKind.Styling:
                _report.Look(tag, $"<{tag.Name}>");
                break;
            case ElementKind.Unknown:
                _report.LeftOut(tag, tag.Text);
                break;
            case ElementKind.Opaque:
                _report.LeftOut(tag, tag.Text);
                if (!tag.IsSelfClosing)
                    (_skipped, _skippedDepth) = (tag, 1);
                break;
            default:
                OpenBlock(tag, kind);
                break;
        }
    }

    private void OpenBlock(HtmlToken tag, ElementKind kind)
    {
        if (kind is not (ElementKind.Block or ElementKind.Heading))
            EndCaption();
        _paragraph.End();
        if (kind != ElementKind.Structure)
            HtmlPieces.DropAttributes(tag, _report, kind == ElementKind.Quote ? "cite" : "");
        switch (kind)
        {
            case ElementKind.Heading:
                _paragraph.HeadingLevel = Math.Max(2, tag.Name[1] - '0');
                return;
            case ElementKind.Quote:
                _open.Push(new(tag) { Block = new QuoteBlock(null!) { Span = HtmlPieces.SpanOf(tag) } });
                break;
            case ElementKind.Structure:
                _open.PushPart(tag, HtmlPieces.Attributed(tag, _report));
                break;
            case ElementKind.Rule:
                _open.Target().Add(new ThematicBreakBlock(null!) { Span = HtmlPieces.SpanOf(tag) });
                break;
            case ElementKind.Figure:
                EndFigure();
                _figure.Begin();
                break;
            case ElementKind.Caption when _figure.TakesCaption:
                _paragraph.BeginCaption();
                break;
            case ElementKind.Preformatted:
                if (tag.Name == "textarea")
                    _report.LeftOut(tag, tag.Text);
                _kept = tag;
                break;
            default:
                return;
        }
        _paragraph.HeadingLevel = 0;
    }

    private void Close(string name, ElementKind kind)
    {
        if (kind is ElementKind.TextLevel or ElementKind.Link)
        {
            if (_paragraph.Close(name) is { } empty)
                _report.LeftOut(empty, empty.Text);
            return;
        }
        if (kind < ElementKind.Block)
            return;
        if (kind is ElementKind.Quote or ElementKind.Structure or ElementKind.Caption)
            EndCaption();
        if (kind == ElementKind.Figure)
            EndFigure();
        _paragraph.End();
        if (kind == ElementKind.Heading)
            _paragraph.HeadingLevel = 0;
        if (kind == ElementKind.Preformatted)
            _kept = null;
        if (kind is ElementKind.Quote or ElementKind.Structure)
            _open.Pop(name);
    }

    // An image stays in its paragraph, like one of Markdown; within a heading it gets a paragraph of its own.
    private void Show(HtmlToken tag)
    {
        if (HtmlPieces.Image(tag, _report) is not { } image)
            return;
        _hasImages = true;
        EndCaption();
        _paragraph.AddImage(image);
        _figure.Show(image);
    }
}
