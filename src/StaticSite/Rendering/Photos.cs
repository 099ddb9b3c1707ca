using Scriban.Runtime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>The pictures and recordings that views ask for, each read once, and the figures of running text. It belongs to one thread.</summary>
/// <param name="site">The site.</param>
/// <param name="context">The context of the thread.</param>
/// <param name="strings">The words of the interface.</param>
/// <param name="folder">The folder; null on pages that span issues.</param>
internal sealed class Photos(SiteScope site, PageContext context, Strings strings, string? folder = null)
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
        if (!_published.TryGetValue(file.Path, out var published)) _published[file.Path] = published = IsOwn(file) ? PublishedPhoto.Read(file) : site.Photos.Publish(file);
        return published;
    }

    // What lies outside of the issue other issues may show too.
    private bool IsOwn(FileHandle file) => folder is not null && file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.AsSpan(folder.Length).StartsWith('/');

    /// <summary>A photo as it is set in running text.</summary>
    public Html Render(PhotoView photo) => context.Render(Figure, new ScriptObject { ["photo"] = photo, ["text"] = strings.Script });
}
