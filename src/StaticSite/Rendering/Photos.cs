using Scriban.Runtime;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>The pictures and recordings that views ask for, and the figures of running text. It belongs to one thread.</summary>
/// <param name="site">The site.</param>
/// <param name="context">The context of the thread.</param>
/// <param name="strings">The words of the interface.</param>
internal sealed class Photos(SiteScope site, PageContext context, Strings strings)
{
    private const string Figure = "partials/figure.html";

    private readonly Dictionary<string, PublishedPhoto> _photos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputFile> _recordings = new(StringComparer.Ordinal);

    /// <summary>What has been asked for so far, to be written.</summary>
    public IEnumerable<OutputFile> Files => _photos.Values.SelectMany(photo => photo.Files).Concat(_recordings.Values);

    /// <summary>A photo's place on the site; null if the picture has not arrived or lies elsewhere.</summary>
    public PublishedPhoto? Publish(Photo photo) => photo.File is { } file ? PublishPicture(file) : null;

    /// <summary>A picture's place on the site.</summary>
    public PublishedPhoto? PublishPicture(FileHandle file)
    {
        if (_photos.TryGetValue(file.Path, out var published)) return published;
        return site.Pictures.Find(file.Path) is { } picture ? _photos[file.Path] = PublishedPhoto.Of(picture, site.Pictures) : null;
    }

    /// <summary>An article's card on the site; null if there is none.</summary>
    public Address? PublishCard(CardText text)
    {
        if (site.Pictures.Draw(text) is not var (card, file, read)) return null;
        var address = ThemeAssets.Hashed($"card{card.Variants[0].Format.Extension}", card.Key);
        _recordings.TryAdd(address.Path, new(address.Path, default, read, file));
        return address;
    }

    /// <summary>A recording's place on the site, or that of what belongs to it.</summary>
    public Address PublishRecording(FileHandle file)
    {
        if (_recordings.TryGetValue(file.Path, out var known)) return new(known.Path);
        var sight = site.Newspaper.Input.TryLook(file.Path) ?? throw new IOException($"'{file.Path}' cannot be read");
        var address = ThemeAssets.Hashed(Names.ForFile(Path.GetFileNameWithoutExtension(file.Path)) + Path.GetExtension(file.Path), sight.Hash);
        var input = new FileHandle(site.Newspaper.Input.Untraced, file.Path);
        _recordings[file.Path] = new(address.Path, default, input.ReadBytes, Copied: new(input, sight.Hash, sight.Stamp.Size), IsShared: true);
        return address;
    }

    /// <summary>A photo as it is set in running text.</summary>
    public Html Render(PhotoView photo) => context.Render(Figure, new ScriptObject { ["photo"] = photo, ["text"] = strings.Script, ["theme"] = site.Options });
}
