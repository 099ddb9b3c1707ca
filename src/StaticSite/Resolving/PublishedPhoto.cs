using System.Collections.Immutable;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>A photo's place on the site.</summary>
/// <param name="Address">Where every browser finds it; the name holds its hash.</param>
/// <param name="Width">In pixels as shown.</param>
/// <param name="Height">In pixels as shown.</param>
/// <param name="Sources">Where browsers find it in the sizes of each format, best first; empty if it is published as it is.</param>
/// <param name="Files">What is written.</param>
/// <param name="Marks">What its files say about artificial intelligence.</param>
internal sealed record PublishedPhoto(
    Address Address,
    int Width,
    int Height,
    ImmutableArray<PhotoSource> Sources,
    ImmutableArray<OutputFile> Files,
    AiMarks Marks
)
{
    /// <summary>Its largest variant that every browser shows.</summary>
    public Address Largest => Sources.Length == 0 ? Address : Sources[^1].Sizes[^1].Address;

    /// <summary>
    /// Its smallest variant, for lists, or all of it in a preview, which encodes nothing; null if a build publishes it as it is. A browser
    /// that does not know the format shows nothing in its place; a picture in a list may be missing.
    /// </summary>
    public SmallPhoto? Small =>
        Sources is [{ Sizes: [var size, ..] }, ..]
            ? new(size.Address, size.Width, Math.Max(1, (int)Math.Round((double)Height * size.Width / Width)))
        : IsPreviewed ? new(Address, Width, Height)
        : null;

    private bool IsPreviewed { get; init; }

    /// <summary>Gives an image its place.</summary>
    public static PublishedPhoto Of(InspectedImage image, Images images)
    {
        var file = FileTree.NameOf(image.Observation.Path);
        var (name, extension) = (Names.ForFile(Path.GetFileNameWithoutExtension(file)), Path.GetExtension(file));
        // Hosts and browsers do not know the rarer extensions of JPEG.
        if (extension.ToLowerInvariant() is ".jfif" or ".jpe" or ".mpo")
            extension = ".jpg";
        if (image.Photo is not { } photo)
        {
            var address = HashedAddress.Of(name + extension, image.Observation.Hash);
            return new(
                address,
                image.Header!.Width,
                image.Header.Height,
                [],
                [new(address.Path, default, () => images.Read(image), IsShared: image.IsShared)],
                image.Marks
            )
            {
                IsPreviewed = !images.Lab.Encodes,
            };
        }
        return Of(
            name,
            photo,
            image.Marks,
            variant => images.Read(image, variant),
            variant => images.FileOf(image, variant),
            image.IsShared
        );
    }

    /// <summary>Gives a printed page its place; null if it cannot be encoded.</summary>
    public static PublishedPhoto? Of(DevelopedFacsimile facsimile, string name) =>
        facsimile.Photo() is { } photo
            ? Of(name, photo, photo.Source.Marks ?? AiMarks.None, facsimile.Read, facsimile.FileOf, isShared: false)
            : null;

    private static PublishedPhoto Of(
        string name,
        EncodedPhoto photo,
        AiMarks marks,
        Func<int, byte[]> read,
        Func<int, CachedFile?> fileOf,
        bool isShared
    )
    {
        var stem = HashedAddress.Of(name, photo.Key).Path;
        ImmutableArray<Address> addresses =
        [
            .. photo.Variants.Select(variant => new Address($"{stem}-{variant.Width}{variant.Format.Extension}")),
        ];
        var sources = photo
            .Variants.Zip(addresses)
            .GroupBy(pair => pair.First.Format, pair => new PhotoSize(pair.Second, pair.First.Width))
            .Select(format => new PhotoSource(format.Key.Type, [.. format]))
            .ToImmutableArray();
        var largest = photo.Variants[^1];
        return new(
            sources[^1].Sizes[0].Address,
            largest.Width,
            largest.Height,
            sources,
            [.. photo.Variants.Select((_, i) => new OutputFile(addresses[i].Path, default, () => read(i), fileOf(i), isShared))],
            marks
        );
    }
}

/// <summary>A photo in one format.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Sizes">Smallest first.</param>
internal sealed record PhotoSource(string Type, ImmutableArray<PhotoSize> Sizes)
{
    /// <summary>As <c>srcset</c> says it: addresses with their widths.</summary>
    public Html ToHtml()
    {
        var html = new HtmlBuilder();
        for (var i = 0; i < Sizes.Length; i++)
            html.Append(i == 0 ? "" : ", ").Append(Sizes[i].Address).Append($" {Sizes[i].Width}w");
        return html.ToHtml();
    }
}

/// <summary>A photo in one format and size.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Width">In pixels.</param>
internal sealed record PhotoSize(Address Address, int Width);
