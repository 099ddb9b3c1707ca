using Scriban.Runtime;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>The photos that views ask for, each read once, and their figures in running text. It belongs to one thread.</summary>
internal sealed class Photos(PageContext context, Strings strings)
{
    private const string Figure = "partials/figure.html";

    private readonly Dictionary<string, PublishedPhoto> _published = new(StringComparer.Ordinal);

    /// <summary>What has been asked for so far, to be written.</summary>
    public IEnumerable<OutputFile> Files => _published.Values.Select(photo => photo.File);

    /// <summary>A photo's place on the site; null if the picture has not arrived.</summary>
    public PublishedPhoto? Publish(Photo photo)
    {
        if (photo.File is null) return null;
        if (!_published.TryGetValue(photo.Path, out var published)) _published[photo.Path] = published = PublishedPhoto.Read(photo.File);
        return published;
    }

    /// <summary>A photo as it is set in running text.</summary>
    public Html Render(PhotoView photo) => context.Render(Figure, new ScriptObject { ["photo"] = photo, ["text"] = strings.Script });
}
