using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>The figure that is open: its caption becomes that of its first image, whichever comes first.</summary>
internal sealed class HtmlFigure
{
    private LinkInline? _picture;
    private LeafBlock? _caption;

    /// <summary>Whether one is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a caption would be its own.</summary>
    public bool TakesCaption => IsOpen && _caption is null;

    /// <summary>Opens a figure.</summary>
    public void Begin() => (IsOpen, _picture, _caption) = (true, null, null);

    /// <summary>Notes an image.</summary>
    public void Show(LinkInline? image)
    {
        if (IsOpen)
            _picture ??= image;
    }

    /// <summary>Notes the caption.</summary>
    public void Say(LeafBlock? caption) => _caption = caption;

    /// <summary>Closes the figure.</summary>
    /// <returns>The caption if there is no image that it could be of.</returns>
    public LeafBlock? End()
    {
        IsOpen = false;
        if (_caption is not { } caption)
            return null;
        _caption = null;
        if (_picture is null || _picture is not ImageInline && _picture.FirstChild is not null)
            return caption;
        if (_picture is ImageInline { FirstChild: not null } image)
        {
            image.Alt = string.Concat(image.Select(MarkdownParser.PlainText));
            image.Clear();
        }
        foreach (var inline in caption.Inline!.ToList())
        {
            inline.Remove();
            _picture.AppendChild(inline);
        }
        return null;
    }
}
