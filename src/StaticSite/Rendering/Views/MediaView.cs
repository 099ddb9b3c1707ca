using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>A sound or a film as templates see it.</summary>
internal sealed class MediaView(Media media, IssueScope scope, MarkupContext markup) : View<MediaView>(Table)
{
    public static readonly Fields<MediaView> Table = new("media")
    {
        { "is_film", view => view._media.IsFilm },
        { "src", view => view.Publish(view._media.File) },
        { "poster", view => view._media.Poster is { } poster ? view._scope.Resolved.Files.PublishImage(poster)?.Address : null },
        { "captions", view => view.Publish(view._media.Captions) },
        { "language", view => view._scope.Resolved.Language },
        { "ai", view => view._media.Ai is { } use ? view._scope.Strings.LabelOf(use) : null },
        { "transcript", view => view._media.Transcript is { } text ? MarkupRenderer.Render(text, view._markup) : null },
    };

    private readonly Media _media = media;
    private readonly IssueScope _scope = scope;
    private readonly MarkupContext _markup = markup;

    private Address? Publish(FileHandle? file) => file is null ? null : _scope.Resolved.Files.PublishRecording(file);
}
