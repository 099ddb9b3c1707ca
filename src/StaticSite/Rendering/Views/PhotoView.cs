using StaticSite.Model;
using StaticSite.Rendering.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>A photo as templates see it.</summary>
internal sealed class PhotoView(Photo photo, string id, PublishedPhoto? published, MarkupContext markup) : View<PhotoView>(Table)
{
    public static readonly Fields<PhotoView> Table = new("photo")
    {
        { "id", photo => photo._id },
        { "src", photo => photo._photo.Remote is { } remote ? remote.AbsoluteUri : photo._published?.Address },
        { "width", photo => photo._published?.Width },
        { "height", photo => photo._published?.Height },
        { "alt", photo => photo._photo.Alt?.Value ?? "" },
        { "caption", photo => Caption(photo._photo.Caption, photo._markup) },
        { "credit", photo => photo._photo.Credit?.Value },
    };

    private readonly Photo _photo = photo;
    private readonly string _id = id;
    private readonly PublishedPhoto? _published = published;
    private readonly MarkupContext _markup = markup;

    /// <summary>Whether a text shows it.</summary>
    public bool IsInText => _photo.IsInText;

    /// <summary>Its path in the input.</summary>
    public string Path => _photo.Path;

    private static Html? Caption(Caption? caption, MarkupContext markup) => caption switch
    {
        null => null,
        { Markdown: { } markdown } => MarkupRenderer.RenderCaption(markdown, markup),
        { Text: var text } => new HtmlBuilder().AppendText(text).ToHtml(),
    };
}
