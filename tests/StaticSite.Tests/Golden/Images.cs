using System.Collections.Concurrent;
using System.Globalization;
using NetVips;

namespace StaticSite.Tests.Golden;

/// <summary>Generates images for test newspapers, in the format of the file extension; each is generated once.</summary>
internal static class Images
{
    // Larger than the size that the default theme reports as too small.
    private const string Usual = "700x467";

    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Made = new(StringComparer.Ordinal);

    /// <summary>An image of a given size, such as 700x467: grey, with a red stripe at the top, so that its orientation shows.</summary>
    public static byte[] Of(string name, string? size = null) =>
        Made.GetOrAdd($"{size ?? Usual}{Path.GetExtension(name)}", key => new(() => Make(key))).Value;

    private static byte[] Make(string key)
    {
        var size = Path.GetFileNameWithoutExtension(key)
            .Split('x')
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        using var grey = (Image.Black(size[0], size[1], bands: 3) + 128)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var image = grey.Mutate(mutable => mutable.DrawRect([200, 20, 20], 0, 0, size[0], Math.Max(1, size[1] / 4), fill: true));
        return image.WriteToBuffer(
            Path.GetExtension(key).ToLowerInvariant() is ".jfif" or ".jpe" or ".mpo" ? ".jpg" : Path.GetExtension(key)
        );
    }
}
