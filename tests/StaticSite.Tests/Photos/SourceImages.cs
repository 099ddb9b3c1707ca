using NetVips;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;

namespace StaticSite.Tests.Photos;

/// <summary>Source images, made from one of the sample's.</summary>
internal static class SourceImages
{
    private const int Width = 720;

    /// <summary>A photo in sRGB with a dark, a red, a green and a blue corner, so that its orientation shows.</summary>
    public static Image Upright { get; } = Make();

    /// <summary>The mean difference between the colours of two images, from 0 to 255.</summary>
    public static double Difference(Image expected, Image published)
    {
        using var colours = published.HasAlpha() ? published.Flatten() : published.Copy();
        using var srgb = colours.Colourspace(Enums.Interpretation.Srgb);
        using var scaled = expected.ThumbnailImage(srgb.Width, height: srgb.Height, size: Enums.Size.Force);
        using var difference = (scaled - srgb).Abs();
        return difference.Avg();
    }

    private static Image Make()
    {
        const int Corner = 120;
        using var photo = Image.Thumbnail(Sources.At("input/2022/01-10/05/01-qingqi-fenjin/in-the-snow.jpg"), Width);
        return photo
            .Mutate(image =>
            {
                image.DrawRect([40, 40, 40], 0, 0, Corner, Corner, fill: true);
                image.DrawRect([150, 70, 60], photo.Width - Corner, 0, Corner, Corner, fill: true);
                image.DrawRect([70, 120, 80], 0, photo.Height - Corner, Corner, Corner, fill: true);
                image.DrawRect([70, 80, 130], photo.Width - Corner, photo.Height - Corner, Corner, Corner, fill: true);
            })
            .CopyMemory();
    }
}
