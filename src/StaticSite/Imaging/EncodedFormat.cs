using System.Collections.Immutable;
using NetVips;

namespace StaticSite.Imaging;

/// <summary>
/// A format that images are published in. The qualities are chosen so that none of them is less like the image than another by more than
/// one sees: see docs/performance.md for what each comes to.
/// </summary>
/// <param name="Type">Its media type.</param>
/// <param name="Extension">Of its files, with the dot.</param>
/// <param name="Quality">As its encoder counts, from 1 to 100.</param>
/// <param name="Encode">Encodes an image with a quality; keeps XMP alone.</param>
internal sealed record EncodedFormat(string Type, string Extension, int Quality, Func<Image, int, byte[]> Encode)
{
    private const int AvifEffort = 2;
    private const int WebPEffort = 2;

    /// <summary>The formats, best first; the last is shown by every browser.</summary>
    public static ImmutableArray<EncodedFormat> All { get; } =
    [
        new(
            "image/avif",
            ".avif",
            70,
            (image, quality) =>
                image.HeifsaveBuffer(
                    q: quality,
                    compression: Enums.ForeignHeifCompression.Av1,
                    effort: AvifEffort,
                    keep: Enums.ForeignKeep.Xmp
                )
        ),
        new(
            "image/webp",
            ".webp",
            84,
            (image, quality) => image.WebpsaveBuffer(q: quality, effort: WebPEffort, keep: Enums.ForeignKeep.Xmp)
        ),
        new(
            "image/jpeg",
            ".jpg",
            88,
            (image, quality) => image.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.Xmp)
        ),
    ];
}
