using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Heif;
using MetadataExtractor.Formats.Icc;
using Directory = MetadataExtractor.Directory;

namespace StaticSite.Imaging;

/// <summary>The metadata of an image, read without decoding it.</summary>
internal static class ImageMetadata
{
    // Exif 2.32, 4.6.4 A: orientations 5 to 8 lie on their side.
    private const int FirstSideways = 5;

    private const string Standard = "sRGB"; // as its profiles are called: "sRGB IEC61966-2.1", "sRGB built-in"

    /// <summary>Reads it; nothing if it cannot be read, which an image that is whole may have too.</summary>
    public static IReadOnlyList<Directory> Read(byte[] bytes, ImageFormat format)
    {
        using var stream = new MemoryStream(bytes);
        try
        {
            return format == ImageFormat.Avif ? HeifMetadataReader.ReadMetadata(stream) : ImageMetadataReader.ReadMetadata(stream);
        }
        // What is damaged brings the reader down in many ways.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [];
        }
    }

    /// <summary>The size in pixels after rotation for display; null if the file does not say.</summary>
    public static (int Width, int Height)? SizeOf(IReadOnlyList<Directory> metadata) =>
        Find(metadata, "Width") is { } width && Find(metadata, "Height") is { } height
            ? IsSideways(metadata)
                ? (height, width)
                : (width, height)
            : null;

    /// <summary>Whether it has a colour profile, and not that of the web.</summary>
    public static bool HasOwnColours(IReadOnlyList<Directory> metadata) =>
        metadata.OfType<IccDirectory>().FirstOrDefault() is { } profile
        && profile.GetDescription(IccDirectory.TagTagDesc)?.Contains(Standard, StringComparison.OrdinalIgnoreCase) != true;

    // AVIF says in its own way how it is turned; what Exif says there does not count (ISO/IEC 23008-12, 6.5.10).
    private static bool IsSideways(IReadOnlyList<Directory> metadata)
    {
        if (metadata.OfType<HeicImagePropertiesDirectory>().FirstOrDefault() is { } heif)
            return heif.TryGetInt32(HeicImagePropertiesDirectory.TagRotation, out var degrees) && degrees % 180 != 0;
        return metadata.OfType<ExifIfd0Directory>().FirstOrDefault() is { } exif
            && exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var orientation)
            && orientation >= FirstSideways;
    }

    // Each format has a directory of its own whose tags are called "Image Width" and "Image Height".
    private static int? Find(IReadOnlyList<Directory> metadata, string side) =>
        metadata
            .Where(directory => directory is not ExifDirectoryBase)
            .SelectMany(directory => directory.Tags.Select(tag => (directory, tag)))
            .Where(pair => pair.tag.Name == $"Image {side}")
            .Select(pair => pair.directory.TryGetInt32(pair.tag.Type, out var value) && value > 0 ? value : (int?)null)
            .FirstOrDefault(value => value is not null);
}
