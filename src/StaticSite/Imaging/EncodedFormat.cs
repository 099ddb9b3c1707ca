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
/// <param name="FacsimileQuality">The same for printed pages.</param>
/// <param name="IsForAll">Whether it is for browsers and programs that know no better one: such an image has only a middle size, to be
/// shown, and the largest.</param>
/// <param name="Encode">Encodes an image with a quality; keeps XMP alone.</param>
internal sealed record EncodedFormat(
    string Type,
    string Extension,
    int Quality,
    int FacsimileQuality,
    bool IsForAll,
    Func<Image, int, byte[]> Encode
)
{
    // Effort 1 takes half the time of 2, for files that are 1 to 3 % larger.
    private const int AvifEffort = 1;

    /// <summary>The formats, best first; the last is shown by every browser.</summary>
    public static ImmutableArray<EncodedFormat> All { get; } =
    [
        new(
            "image/avif",
            ".avif",
            70,
            45,
            false,
            (image, quality) =>
                image.HeifsaveBuffer(
                    q: quality,
                    compression: Enums.ForeignHeifCompression.Av1,
                    effort: AvifEffort,
                    keep: Enums.ForeignKeep.Xmp
                )
        ),
        new(
            "image/jpeg",
            ".jpg",
            88,
            70,
            true,
            (image, quality) => image.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.Xmp)
        ),
    ];

    /// <summary>Which of some sizes, smallest first, an image is made into.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> sizes) =>
        IsForAll ? sizes.Where((_, i) => i == sizes.Count / 2 || i == sizes.Count - 1) : sizes;
}
