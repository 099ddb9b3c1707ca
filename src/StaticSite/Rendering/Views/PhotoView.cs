using System.Globalization;
using StaticSite.Composing;
using StaticSite.Model;
using StaticSite.Resolving;
using StaticSite.Resolving.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>A photo as templates see it.</summary>
/// <param name="photo">The photo.</param>
/// <param name="album">The photos that its own page of the site shows large.</param>
/// <param name="article">The article that it is in; null on a standing page.</param>
/// <param name="part">The part of the text that it is in, if it is in the text.</param>
internal sealed class PhotoView(ResolvedPhoto photo, Album album, ResolvedArticle? article = null, MarkupPart part = MarkupPart.Whole)
    : View<PhotoView>(Table)
{
    public static readonly Fields<PhotoView> Table = new("photo")
    {
        { "id", photo => photo.Photo.Id },
        { "src", photo => photo._photo.Remote is { } remote ? remote.AbsoluteUri : photo._published?.Address },
        { "sources", photo => NullIfEmpty(photo.Sources) },
        { "width", photo => photo._published?.Width },
        { "height", photo => photo._published?.Height },
        { "is_tall", photo => photo.Photo.Ratio is { } ratio && Picture.IsTallAt(ratio) },
        { "shape", photo => photo.Photo.Ratio is { } ratio ? Picture.ShapeAt(ratio) : null },
        { "focus", photo => photo.Focus },
        { "alt", photo => photo.Alt },
        { "caption", photo => photo.Photo.Caption },
        { "credit", photo => photo._photo.Credit?.Value },
        { "ai", photo => photo.Photo.AiLabel },
        { "full", photo => photo._photo.Remote is { } remote ? remote.AbsoluteUri : photo._published?.Largest },
        { "large_id", photo => photo.LargeId },
        { "position", photo => photo._album.PositionOf(photo) },
        { "previous", photo => photo.Neighbour(-1) },
        { "next", photo => photo.Neighbour(+1) },
    };

    private readonly Photo _photo = photo.Photo;
    private readonly PublishedPhoto? _published = photo.Published;
    private readonly Album _album = album;
    private readonly ResolvedArticle? _article = article;
    private readonly MarkupPart _part = part;

    /// <summary>The photo.</summary>
    public ResolvedPhoto Photo { get; } = photo;

    /// <summary>The anchor at which it is shown large.</summary>
    public string LargeId => $"{Photo.Id}-large";

    private string? Focus => _photo.Focus is (var x, var y) ? $"{Tenths(x)} {Tenths(y)}" : null;

    private string Alt => _photo.Alt?.Value ?? "";

    // Where a text is in full, all photos in it are large on the page. A photo before the text of a story may only lead to the article, and
    // a part of a text has only some of the photos. On the article's own page all are large.
    private object? Neighbour(int step) =>
        _album.Neighbour(this, step) is not { } other ? null
        : other._article == _article && _part == MarkupPart.Whole && (other._photo.IsInText || !_photo.IsInText) ? $"#{other.LargeId}"
        : _album.AddressOf(other);

    // All but the last format, which every browser shows.
    private IReadOnlyList<PhotoSourceView> Sources =>
        field ??= _published is { Sources: { Length: > 1 } sources }
            ? [.. sources.SkipLast(1).Select(source => new PhotoSourceView(source))]
            : [];

    /// <summary>
    /// Writes it as an element, in all its formats and sizes. What templates do most, so it is not left to one.
    /// </summary>
    /// <param name="html">Where to.</param>
    /// <param name="sizes">How wide it is shown, as the attribute says it.</param>
    /// <param name="isFirst">Whether it is to be loaded before others, or only when it comes into view.</param>
    public void WritePicture(HtmlBuilder html, string sizes, bool isFirst)
    {
        if (Sources.Count > 0)
            html.Append("<picture>");
        foreach (var source in Sources)
            html.Append("<source type=\"")
                .Append(source.Type)
                .Append("\" srcset=\"")
                .Append(source.SourceSet)
                .Append("\" sizes=\"")
                .AppendText(sizes)
                .Append("\">");
        html.Append("<img src=\"");
        if (_photo.Remote is { } remote)
            html.AppendText(remote.AbsoluteUri);
        else if (_published is { Address: var address })
            html.Append(address);
        if (_published is { } published)
            html.Append("\" width=\"")
                .Append(published.Width.ToString(CultureInfo.InvariantCulture))
                .Append("\" height=\"")
                .Append(published.Height.ToString(CultureInfo.InvariantCulture));
        html.Append("\" alt=\"").AppendText(Alt);
        if (Focus is { } focus)
            html.Append("\" data-focus=\"").Append(focus);
        html.Append(isFirst ? "\" fetchpriority=\"high\">" : "\" loading=\"lazy\" decoding=\"async\">");
        if (Sources.Count > 0)
            html.Append("</picture>");
    }

    private static string Tenths(double fraction) => Math.Round(fraction * 10).ToString(CultureInfo.InvariantCulture);
}
