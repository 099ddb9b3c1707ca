using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using StaticSite.Diagnostics;
using Directory = MetadataExtractor.Directory;

namespace StaticSite.Imaging;

/// <summary>What is known of a picture without decoding it.</summary>
/// <param name="Width">In pixels, turned as the picture is shown.</param>
/// <param name="Height">In pixels, turned as the picture is shown.</param>
/// <param name="IsAnimated">Whether it holds more than one frame.</param>
internal sealed record PictureHeader(int Width, int Height, bool IsAnimated)
{
    // A third more than the largest cameras deliver. What is decoded as a whole takes some 800 MB then.
    private const long MostPixels = 134_000_000;

    // Exif 2.32, 4.6.4 A: orientations 5 to 8 lie on their side.
    private const int FirstSideways = 5;

    /// <summary>Reads a picture's header, and looks whether the file is all there; a fault if it cannot be shown.</summary>
    public static (PictureHeader? Header, PictureFault? Fault) Read(byte[] bytes)
    {
        const string Formats = "publish it as JPEG, PNG, WebP, AVIF or GIF";
        if (bytes.Length == 0) return (null, PictureFault.Broken("is an empty file", "copy it again"));
        if (Signature.Find(bytes) is not { } format)
            return (null, new(Rules.NotAPicture, Signature.NameOf(bytes) is { } name ? $"is {name}, not a picture that pages show" : "is not a picture", Formats));
        var frames = Frames.Read(format, bytes);
        if (!frames.IsWhole) return (null, PictureFault.Broken("breaks off: the file is not all there", "copy it again"));
        if (SizeOf(bytes) is not (var width, var height)) return (null, PictureFault.Broken("has a header that cannot be read", "save it again with another program"));
        if ((long)width * height > MostPixels)
            return (null, new(Rules.HugePicture, $"has {width} × {height} pixels, more than {MostPixels / 1_000_000} million", "make it smaller; a page shows no more than some 2,000 pixels across"));
        return (new(width, height, frames.AreMany), null);
    }

    private static (int Width, int Height)? SizeOf(byte[] bytes)
    {
        IReadOnlyList<Directory> directories;
        try
        {
            directories = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes));
        }
        catch (Exception e) when (e is ImageProcessingException or IOException or ArgumentException or OverflowException)
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
