using NetVips;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Photos;

/// <summary>Images made from the sample's, which are drawn with the grain of photos.</summary>
internal static class SampleImages
{
    private const int Across = 3;

    private static string[] Files =>
        [.. Directory.GetFiles(Sources.At("input/2022/01-10/05/01-qingqi-fenjin"), "*.jpg").Order(StringComparer.Ordinal)];

    /// <summary>Writes an image of 24 megapixels, as from a camera.</summary>
    public static void WriteLarge(string file)
    {
        var tiles = Files.Concat(Files).Take(Across * Across).Select(path => Image.NewFromFile(path)).ToArray();
        using var image = Image.Arrayjoin(tiles, across: Across).Crop(240, 160, 6000, 4000);
        image.Jpegsave(file, q: 92);
    }

    /// <summary>Writes one of the sample's images in a newspaper's usual size, with a mark in its corner that makes it unique.</summary>
    public static void WriteSmall(string file, int number)
    {
        const int Width = 1200;
        using var image = Image.Thumbnail(Files[number % Files.Length], Width);
        var mark = new double[] { number & 0xFF, number >> 8 & 0xFF, 128 };
        image.Mutate(mutable => mutable.DrawRect(mark, 0, 0, 16, 16, fill: true)).Jpegsave(file, q: 88);
    }
}
