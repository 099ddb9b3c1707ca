using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>What images are made into: some widths, which are the theme's, in the formats that are for them.</summary>
/// <param name="Widths">In pixels, smallest first.</param>
/// <param name="Smallest">The width in pixels under which an image is too small for its place.</param>
internal sealed record PhotoRecipe(ImmutableArray<int> Widths, int Smallest)
{
    /// <summary>The largest width that a theme may ask for.</summary>
    public const int Widest = 8000;

    /// <summary>How many widths a theme may ask for.</summary>
    public const int MostWidths = 12;

    /// <summary>The widths of a theme that asks for none.</summary>
    public static ImmutableArray<int> UsualWidths { get; } = [480, 960, 1920];

    // What every decoder holds.
    private const int MostHigh = 16_000;

    // Distinguishes these variants from those that an earlier version made from the same image.
    private const string Version = "2";

    private static readonly string Encoder = typeof(PhotoRecipe)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "libvips")
        .Value!;

    /// <summary>What printed pages (版面图) are made into.</summary>
    public static PhotoRecipe OfFacsimiles { get; } = new([480, 720, 1080, 1600, 2400], 0) { IsOfFacsimiles = true };

    /// <summary>Whether it is for printed pages: text in lines, which needs many pixels and tolerates lower quality.</summary>
    public bool IsOfFacsimiles { get; private init; }

    private readonly ContentHash _identity = ContentHash.Of([
        Version,
        Encoder,
        .. EncodedFormat.All.Select(format => $"{format.Type} {format.Quality}"),
        .. Widths.Select(width => width.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>What an image's variants are known by: its content and everything else that they depend on.</summary>
    public ContentHash KeyOf(ContentHash image) => ContentHash.Of([$"{_identity}", $"{image}"]);

    /// <summary>The same for an image whose variants have marks; those without marks keep their names.</summary>
    public ContentHash KeyOf(ContentHash image, AiMarks marks) =>
        marks.IsWritten ? ContentHash.Of([$"{_identity}", $"{image}", marks.Field ?? "", marks.SourceType ?? ""]) : KeyOf(image);

    /// <summary>What the variants of a printed page are known by: its file and what is done with it, too.</summary>
    public ContentHash KeyOf(ContentHash file, Facsimile facsimile) =>
        ContentHash.Of([
            "facsimile",
            $"{_identity}",
            .. EncodedFormat.All.Select(format => $"{format.FacsimileQuality}"),
            $"{file}",
            $"{facsimile.Number}",
            .. facsimile.Masks.Select(mask =>
                string.Join(' ', mask.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:R},{point.Y:R}")))
            ),
        ]);

    /// <summary>The quality of a format.</summary>
    public int QualityOf(EncodedFormat format) => IsOfFacsimiles ? format.FacsimileQuality : format.Quality;

    /// <summary>The sizes that an image is made into, smallest first; none is larger than the image.</summary>
    public ImmutableArray<(int Width, int Height)> SizesOf(int width, int height)
    {
        var widest = Math.Min(Widths[^1], Math.Max(1, (int)Math.Min(width, (long)width * MostHigh / height)));
        return
        [
            .. Widths
                .Where(wanted => wanted < widest)
                .Append(widest)
                .Select(wanted => (wanted, Math.Max(1, (int)Math.Round((double)height * wanted / width)))),
        ];
    }
}
