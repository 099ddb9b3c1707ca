using NetVips;

namespace StaticSite.Tests.Golden;

/// <summary>Measures the similarity of two images.</summary>
internal static class Likeness
{
    // Wang, Bovik, Sheikh, Simoncelli: Image Quality Assessment (2004), with its constants, for 8 bits.
    private const double C1 = 0.01 * 255 * 0.01 * 255,
        C2 = 0.03 * 255 * 0.03 * 255;
    private const double Radius = 1.5;

    /// <summary>The mean structural similarity (SSIM) of their brightness: 1 if they are identical.</summary>
    public static double Ssim(Image first, Image second)
    {
        using var x = Brightness(first);
        using var y = Brightness(second);
        using var meanX = Blur(x);
        using var meanY = Blur(y);
        using var varianceX = Blur(x * x) - meanX * meanX;
        using var varianceY = Blur(y * y) - meanY * meanY;
        using var covariance = Blur(x * y) - meanX * meanY;
        using var similarity =
            (meanX * meanY * 2 + C1) * (covariance * 2 + C2) / ((meanX * meanX + meanY * meanY + C1) * (varianceX + varianceY + C2));
        return similarity.Avg();
    }

    private static Image Brightness(Image image) => image.Colourspace(Enums.Interpretation.Bw)[0].Cast(Enums.BandFormat.Float).CopyMemory();

    private static Image Blur(Image image) => image.Gaussblur(Radius, precision: Enums.Precision.Float);
}
