using System.Collections.Immutable;
using NetVips;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>Makes the variants of a printed page: decoded or rendered, and masked before anything is encoded.</summary>
internal static class FacsimilePainter
{
    // What is masked reaches so much farther than its region, in pixels of the largest size: letters touch the edges of regions.
    private const int Margin = 2;

    // Beneath what every press calls a printed page.
    private const int LeastSide = 100;

    // Pages of TIFF files, and of no other images.
    private const string PageCount = "n-pages";

    private static readonly double[] Grey = [0xD8, 0xD8, 0xD8];
    private static readonly double[] White = [255];

    /// <summary>Encodes a printed page; returns the bytes of its variants in their order, or a fault if there is nothing to show.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="facsimile">What it is.</param>
    /// <param name="key">What the result is known by.</param>
    /// <param name="isAlone">See <see cref="PhotoEncoder"/>.</param>
    public static EncodedFacsimile Encode(byte[] bytes, Facsimile facsimile, ContentHash key, bool isAlone)
    {
        if (Libvips.Load() is { } reason)
            return new(
                null,
                [],
                Fault(file => Phrase.Because($"'{file}' cannot be encoded because {Libvips.FileName} cannot be loaded", reason), "")
            );
        try
        {
            var (decoded, header, fault) =
                FileKind.IsPdf(bytes) ? Render(bytes, facsimile)
                : FileKind.IsTiff(bytes) ? DecodeTiff(bytes, facsimile)
                : Decode(bytes, isAlone);
            if (decoded is null)
                return new(null, [], fault);
            using var page = decoded;
            using var masked = page.Mutate(image => Mask(image, facsimile.Masks));
            var (photo, encoded) = PhotoEncoder.Encode(masked, header!, PhotoRecipe.OfFacsimiles, key);
            return new(photo, encoded, null);
        }
        catch (VipsException)
        {
            return new(null, [], Fault(file => $"'{file}' cannot be decoded", "copy it again, or save it again with another program"));
        }
    }

    /// <summary>What is wrong with an image of a printed page as far as its header tells; null for a PDF or a TIFF.</summary>
    public static (ImageHeader? Header, ImageFault? Fault) Look(byte[] bytes)
    {
        if (FileKind.IsPdf(bytes) || FileKind.IsTiff(bytes))
            return (null, null);
        var isStreamed = Signature.Find(bytes) is ImageFormat.Jpeg or ImageFormat.Png;
        var (header, fault) = ImageHeader.Read(bytes, isStreamed ? ImageHeader.MostOfFacsimile : ImageHeader.MostMemory);
        return (header, fault is null ? null : fault with { Rule = Rules.NoFacsimile });
    }

    private static (Image?, ImageHeader?, ImageFault?) Decode(byte[] bytes, bool isAlone)
    {
        var (header, fault) = Look(bytes);
        if (header is null)
            return (null, null, fault);
        var metadata = ImageMetadata.Read(bytes, header.Format);
        var size = PhotoRecipe.OfFacsimiles.SizesOf(header.Width, header.Height)[^1];
        using var decoded = PhotoEncoder.Decode(bytes, header.Format, ImageMetadata.HasOwnColours(metadata), size, isAlone);
        return (PhotoEncoder.Label(decoded, metadata, header.Marks!), header, null);
    }

    private static (Image?, ImageHeader?, ImageFault?) Render(byte[] bytes, Facsimile facsimile)
    {
        var (raster, fault) = Rasteriser.Render(bytes, facsimile.Number);
        if (raster is null)
            return (null, null, fault);
        if (raster.Width < LeastSide || raster.Height < LeastSide)
            return (null, null, Fault(file => $"'{file}' is not the size of a page", "export it again"));
        using var pixels = Image.NewFromMemory(raster.Pixels, raster.Width, raster.Height, 3, Enums.BandFormat.Uchar);
        using var coloured = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
        var header = new ImageHeader(ImageFormat.Pdf, raster.Width, raster.Height, IsAnimated: false) { Marks = AiMarks.None };
        var (width, height) = PhotoRecipe.OfFacsimiles.SizesOf(raster.Width, raster.Height)[^1];
        using var fitting = coloured.ThumbnailImage(width, height: height, size: Enums.Size.Force);
        return (fitting.CopyMemory(), header, null);
    }

    private static (Image?, ImageHeader?, ImageFault?) DecodeTiff(byte[] bytes, Facsimile facsimile)
    {
        using var first = Image.NewFromBuffer(bytes);
        var pages = first.Contains(PageCount) ? (int)first.Get(PageCount) : 1;
        var number = facsimile.Number ?? 1;
        if (facsimile.Number is null && pages > 1)
            return (null, null, Rasteriser.SeveralPages);
        if (number > pages)
            return (null, null, Fault(file => $"'{file}' has no page {number}", "write the number of one of its pages after 'page:'"));
        var page = $"page={number - 1}";
        using var opened = Image.NewFromBuffer(bytes, page);
        using var upright = opened.Autorot();
        if (ImageHeader.HugeFault(ImageFormat.Tiff, upright.Width, upright.Height, ImageHeader.MostOfFacsimile) is { } huge)
            return (null, null, huge with { Rule = Rules.NoFacsimile });
        var header = new ImageHeader(ImageFormat.Tiff, upright.Width, upright.Height, IsAnimated: false) { Marks = AiMarks.None };
        var (width, height) = PhotoRecipe.OfFacsimiles.SizesOf(header.Width, header.Height)[^1];
        var hasInks = opened.Interpretation == Enums.Interpretation.Cmyk || opened.Contains("icc-profile-data");
        using var decoded = Image.ThumbnailBuffer(
            bytes,
            width,
            height: height,
            size: Enums.Size.Force,
            outputProfile: hasInks ? "srgb" : null,
            intent: Enums.Intent.Perceptual,
            optionString: $"[{page},fail-on=error]"
        );
        using var coloured = decoded.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = coloured.HasAlpha() ? coloured.Flatten(background: White) : coloured.Copy();
        using var plain = opaque.CopyMemory();
        return (plain.Mutate(RemoveMetadata), header, null);
    }

    private static void RemoveMetadata(MutableImage image)
    {
        foreach (var name in image.GetFields().Where(name => name.EndsWith("-data", StringComparison.Ordinal)))
            image.Remove(name);
    }

    // Each row within a polygon is covered from its first crossing with the sides to its last, whichever way its sides run: rather too much
    // than too little.
    private static void Mask(MutableImage image, ImmutableArray<ImmutableArray<(double X, double Y)>> masks)
    {
        foreach (var mask in masks)
        {
            var points = mask.Select(point => (X: point.X * image.Width, Y: point.Y * image.Height)).ToArray();
            var (top, bottom) = ((int)points.Min(point => point.Y) - Margin, (int)Math.Ceiling(points.Max(point => point.Y)) + Margin);
            if (points.Length == 4 && IsRectangle(points))
                Cover(image, points.Min(point => point.X), points.Max(point => point.X), top, bottom - top);
            else
                for (var row = top; row < bottom; row++)
                    if (Crossings(points, row - Margin, row + 1 + Margin).ToArray() is { Length: > 0 } across)
                        Cover(image, across.Min(), across.Max(), row, 1);
        }
    }

    private static bool IsRectangle((double X, double Y)[] points) =>
        points.Select(point => point.X).Distinct().Count() == 2 && points.Select(point => point.Y).Distinct().Count() == 2;

    // Where the sides are within a strip.
    private static IEnumerable<double> Crossings((double X, double Y)[] points, double from, double to)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var (one, next) = (points[i], points[(i + 1) % points.Length]);
            var (low, high) = one.Y <= next.Y ? (one, next) : (next, one);
            if (high.Y < from || low.Y > to)
                continue;
            yield return At(low, high, Math.Max(from, low.Y));
            yield return At(low, high, Math.Min(to, high.Y));
            if (high.Y - low.Y < 1)
                yield return high.X;
        }
    }

    private static double At((double X, double Y) low, (double X, double Y) high, double y) =>
        high.Y - low.Y < 1e-9 ? low.X : low.X + (high.X - low.X) * (y - low.Y) / (high.Y - low.Y);

    private static void Cover(MutableImage image, double left, double right, int top, int height)
    {
        var (from, to) = ((int)left - Margin, (int)Math.Ceiling(right) + Margin);
        image.DrawRect(Grey, from, top, to - from, height, fill: true);
    }

    private static ImageFault Fault(Func<string, Phrase> message, Phrase help) => new(Rules.NoFacsimile, message, help);
}
