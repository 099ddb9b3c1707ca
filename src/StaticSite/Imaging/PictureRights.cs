using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;

namespace StaticSite.Imaging;

/// <summary>Who made a picture and whose it is: what of a picture's metadata is published. Where it was taken and with what stays in the house.</summary>
/// <param name="Artist">Who made it, or null.</param>
/// <param name="Copyright">Whose it is, or null.</param>
internal sealed record PictureRights(string? Artist, string? Copyright)
{
    private static readonly PictureRights None = new(null, null);

    /// <summary>Reads them from Exif, IPTC or XMP, whichever is there first.</summary>
    public static PictureRights Read(byte[] picture)
    {
        try
        {
            var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(picture));
            var exif = directories.OfType<ExifIfd0Directory>().FirstOrDefault();
            var iptc = directories.OfType<IptcDirectory>().FirstOrDefault();
            var xmp = directories.OfType<XmpDirectory>().SelectMany(directory => directory.GetXmpProperties()).ToLookup(property => property.Key, property => property.Value);
            return new(
                First(exif?.GetString(ExifDirectoryBase.TagArtist), iptc?.GetString(IptcDirectory.TagByLine), xmp["dc:creator[1]"].FirstOrDefault(), iptc?.GetString(IptcDirectory.TagCredit)),
                First(exif?.GetString(ExifDirectoryBase.TagCopyright), iptc?.GetString(IptcDirectory.TagCopyrightNotice), xmp["dc:rights[1]"].FirstOrDefault()));
        }
        catch (Exception e) when (e is ImageProcessingException or IOException or ArgumentException or OverflowException)
        {
            return None; // a picture may be whole though what it tells of itself is not
        }
    }

    private static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text?.Trim(' ', '\0') is { Length: > 0 } found) return found;
        return null;
    }
}
