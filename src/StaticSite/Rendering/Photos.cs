using Scriban.Runtime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>The pictures and recordings that views ask for, each read once, and the figures of running text. It belongs to one thread.</summary>
internal sealed class Photos(PageContext context, Strings strings)
{
    private const string Figure = "partials/figure.html";

    private readonly Dictionary<string, PublishedPhoto> _published = new(StringComparer.Ordinal);

    /// <summary>What has been asked for so far, to be written.</summary>
    public IEnumerable<OutputFile> Files => _published.Values.Select(photo => photo.File);

    /// <summary>A photo's place on the site; null if the picture has not arrived.</summary>
    public PublishedPhoto? Publish(Photo photo) => photo.File is { } file ? Publish(file) : null;

    /// <summary>A file's place on the site.</summary>
    public PublishedPhoto Publish(FileHandle file)
    {
        if (!_published.TryGetValue(file.Path, out var published)) _published[file.Path] = published = PublishedPhoto.Read(file);
        return published;
    }

    /// <summary>A photo as it is set in running text.</summary>
    public Html Render(PhotoView photo) => context.Render(Figure, new ScriptObject { ["photo"] = photo, ["text"] = strings.Script });
}
