using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>The images and recordings that are shown, each with its place on the site. It belongs to one thread.</summary>
/// <param name="input">The newspaper.</param>
/// <param name="images">The images that may be published.</param>
internal sealed class PublishedFiles(TracedTree input, Images images)
{
    private readonly Dictionary<string, PublishedPhoto> _photos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputFile> _others = new(StringComparer.Ordinal);

    /// <summary>The files of all that has been requested so far, to be written.</summary>
    public IEnumerable<OutputFile> All => _photos.Values.SelectMany(photo => photo.Files).Concat(_others.Values);

    /// <summary>A photo's place on the site; null if the image has not arrived or is elsewhere.</summary>
    public PublishedPhoto? Publish(Photo photo) => photo.File is { } file ? PublishImage(file) : null;

    /// <summary>An image's place on the site.</summary>
    public PublishedPhoto? PublishImage(FileHandle file)
    {
        if (_photos.TryGetValue(file.Path, out var published))
            return published;
        return images.Find(file.Path) is { } image ? _photos[file.Path] = PublishedPhoto.Of(image, images) : null;
    }

    /// <summary>A printed page's place on the site; null if it is not shown.</summary>
    public PublishedPhoto? PublishFacsimile(Page page)
    {
        if (_photos.TryGetValue(page.Address.Path, out var published))
            return published;
        return
            page.FacsimileView is not null
            && images.Facsimiles.TryGetValue(page.Address, out var facsimile)
            && PublishedPhoto.Of(facsimile, $"page-{page.Number.Text}") is { } photo
            ? _photos[page.Address.Path] = photo
            : null;
    }

    /// <summary>Where articles are on a page that the program has printed.</summary>
    public ImmutableArray<PrintedPlace> PlacesOn(Page page) => images.Facsimiles.GetValueOrDefault(page.Address)?.Photo()?.Places ?? [];

    /// <summary>An article's card on the site; null if there is none.</summary>
    public Address? PublishCard(CardText text)
    {
        if (images.Draw(text) is not var (card, file, read))
            return null;
        var address = HashedAddress.Of($"card{card.Variants[0].Format.Extension}", card.Key);
        _others.TryAdd(address.Path, new(address.Path, default, read, file));
        return address;
    }

    /// <summary>A recording's place on the site, or that of what belongs to it.</summary>
    public Address PublishRecording(FileHandle file)
    {
        if (_others.TryGetValue(file.Path, out var known))
            return new(known.Path);
        var name = Names.ForFile(Path.GetFileNameWithoutExtension(file.Path)) + Path.GetExtension(file.Path);
        var copy = OutputFile.Copy(input, file.Path, hash => HashedAddress.Of(name, hash).Path) with { IsShared = true };
        _others[file.Path] = copy;
        return new(copy.Path);
    }
}
