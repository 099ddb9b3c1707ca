using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using Directory = MetadataExtractor.Directory;

namespace StaticSite.Rendering;

/// <summary>How large a picture is shown, read from its header.</summary>
internal static class PictureSize
{
    // Exif 2.32, 4.6.4 A: orientations 5 to 8 lie on their side.
    private const int FirstSideways = 5;

    /// <summary>Width and height in pixels, turned as the picture is shown; null if the header does not tell.</summary>
    public static (int Width, int Height)? Read(Stream picture)
    {
        IReadOnlyList<Directory> directories;
        try
        {
            directories = ImageMetadataReader.ReadMetadata(picture);
        }
        catch (Exception e) when (e is ImageProcessingException or IOException)
        {
            return null;
        }
        if (Find(directories, "Width") is not { } width || Find(directories, "Height") is not { } height) return null;
        var exif = directories.OfType<ExifIfd0Directory>().FirstOrDefault();
        var isSideways = exif is not null && exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var orientation) && orientation >= FirstSideways;
        return isSideways ? (height, width) : (width, height);
    }

    // Each format has a directory of its own whose tags are called "Image Width" and "Image Height".
    private static int? Find(IEnumerable<Directory> directories, string side) => directories
        .Where(directory => directory is not ExifDirectoryBase)
        .SelectMany(directory => directory.Tags.Select(tag => (directory, tag)))
        .Where(pair => pair.tag.Name == $"Image {side}")
        .Select(pair => pair.directory.TryGetInt32(pair.tag.Type, out var value) && value > 0 ? value : (int?)null)
        .FirstOrDefault(value => value is not null);
}
