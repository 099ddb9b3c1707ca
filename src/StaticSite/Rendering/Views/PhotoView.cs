using System.Globalization;
using StaticSite.Model;
using StaticSite.Rendering.Markup;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>A photo as templates see it.</summary>
internal sealed class PhotoView(Photo photo, string id, PublishedPhoto? published, MarkupContext markup, Album album, Strings words) : View<PhotoView>(Table)
{
    public static readonly Fields<PhotoView> Table = new("photo")
    {
        { "id", photo => photo._id },
        { "src", photo => photo._photo.Remote is { } remote ? remote.AbsoluteUri : photo._published?.Address },
        { "srcset", photo => photo.SourceSet },
        { "sources", photo => NullIfEmpty(photo.Sources) },
        { "width", photo => photo._published?.Width },
        { "height", photo => photo._published?.Height },
        { "focus", photo => photo.Focus },
        { "alt", photo => photo.Alt },
        { "caption", photo => photo.Caption },
        { "credit", photo => photo._photo.Credit?.Value },
        { "ai", photo => photo.AiLabel },
        { "href", photo => photo.IsSeen ? photo._album.AddressOf(photo) : null },
        { "large_id", photo => photo.LargeId },
        { "position", photo => photo._album.PositionOf(photo) },
        { "previous", photo => photo._album.Neighbour(photo, -1) },
        { "next", photo => photo._album.Neighbour(photo, +1) },
    };

    private readonly Photo _photo = photo;
    private readonly string _id = id;
    private readonly PublishedPhoto? _published = published;
    private readonly MarkupContext _markup = markup;
    private readonly Album _album = album;
    private readonly Strings _words = words;

    /// <summary>The photo.</summary>
    public Photo Photo => _photo;

    /// <summary>Its place on the site; null if it has none of its own.</summary>
    public PublishedPhoto? Published => _published;

    /// <summary>Its anchor.</summary>
    public string Id => _id;

    /// <summary>Its caption, or null.</summary>
    public Html? Caption => field ??= CaptionOf(_photo.Caption, _markup);

    /// <summary>Whether a text shows it.</summary>
    public bool IsInText => _photo.IsInText;

    /// <summary>Whether there is something to see.</summary>
    public bool IsSeen => _published is not null || _photo.Remote is not null;

    /// <summary>How artificial intelligence took part in it: what the editor says, or what the picture says of itself; null if it did not.</summary>
    public AiUse? Ai => _photo.Ai?.Value ?? _published?.Marks.Use;

    /// <summary>The same as readers see it, or null.</summary>
    public string? AiLabel => Ai is { } use ? _words.LabelOf(use) : null;

    /// <summary>The same in the vocabulary of the IPTC, or null.</summary>
    public string? SourceType => _published?.Marks.SourceType ?? Ai?.SourceType;

    /// <summary>Its path in the input.</summary>
    public string Path => _photo.Path;

    /// <summary>The anchor at which it is shown large.</summary>
    public string LargeId => $"{_id}-large";

    private Html? SourceSet => field ??= _published is { Sources: [.., var last] } ? last.ToHtml() : null;

    private string? Focus => _photo.Focus is (var x, var y) ? $"{Tenths(x)} {Tenths(y)}" : null;

    private string Alt => _photo.Alt?.Value ?? "";

    // All but the last format, which every browser shows.
    private IReadOnlyList<PhotoSourceView> Sources => field ??= _published is { Sources: { Length: > 1 } sources } ? [.. sources.SkipLast(1).Select(source => new PhotoSourceView(source))] : [];

    /// <summary>Writes it as an element, in the formats and sizes that there are of it. What templates do most, so it is not left to one.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="sizes">How wide it is shown, as the attribute says it.</param>
    /// <param name="isFirst">Whether it is to be loaded before others, or only when it comes into sight.</param>
    public void WritePicture(HtmlBuilder html, string sizes, bool isFirst)
    {
        if (Sources.Count > 0) html.Append("<picture>");
        foreach (var source in Sources)
            html.Append("<source type=\"").Append(source.Type).Append("\" srcset=\"").Append(source.SourceSet).Append("\" sizes=\"").AppendText(sizes).Append("\">");
        html.Append("<img src=\"");
        if (_photo.Remote is { } remote) html.AppendText(remote.AbsoluteUri);
        else if (_published is { Address: var address }) html.Append(address);
        if (SourceSet is { } sourceSet) html.Append("\" srcset=\"").Append(sourceSet).Append("\" sizes=\"").AppendText(sizes);
        if (_published is { } published) html.Append("\" width=\"").Append(published.Width.ToString(CultureInfo.InvariantCulture)).Append("\" height=\"").Append(published.Height.ToString(CultureInfo.InvariantCulture));
        html.Append("\" alt=\"").AppendText(Alt);
        if (Focus is { } focus) html.Append("\" data-focus=\"").Append(focus);
        html.Append(isFirst ? "\" fetchpriority=\"high\">" : "\" loading=\"lazy\" decoding=\"async\">");
        if (Sources.Count > 0) html.Append("</picture>");
    }

    private static string Tenths(double fraction) => Math.Round(fraction * 10).ToString(CultureInfo.InvariantCulture);

    private static Html? CaptionOf(Caption? caption, MarkupContext markup) => caption switch
    {
        null => null,
        { Markdown: { } markdown } => MarkupRenderer.RenderCaption(markdown, markup),
        { Text: var text } => new HtmlBuilder().AppendText(text).ToHtml(),
    };
}
