using System.Text;
using System.Xml;
using System.Xml.Linq;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Directory = MetadataExtractor.Directory;

namespace StaticSite.Imaging;

/// <summary>
/// Who made an image and whose it is: what of an image's metadata is published. Where and with what it was taken is not published.
/// </summary>
/// <param name="Creator">Who made it, or null.</param>
/// <param name="Rights">Whose it is, or null.</param>
internal sealed record ImageRights(string? Creator, string? Rights)
{
    private static readonly ImageRights None = new(null, null);

    private static readonly XNamespace Meta = "adobe:ns:meta/",
        Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        Dc = "http://purl.org/dc/elements/1.1/";

    private static readonly XNamespace Iptc = AiMarks.IptcNamespace,
        Aigc = AiMarks.AigcNamespace;

    /// <summary>Reads them from Exif, IPTC or XMP, whichever is there first.</summary>
    /// <param name="metadata">The metadata of the image.</param>
    /// <param name="packet">The packet of XMP that was found in it, or null.</param>
    public static ImageRights Read(IReadOnlyList<Directory> metadata, byte[]? packet)
    {
        var exif = metadata.OfType<ExifIfd0Directory>().FirstOrDefault();
        var iptc = metadata.OfType<IptcDirectory>().FirstOrDefault();
        var xmp = (packet is null ? new Dictionary<string, string>() : new XmpReader().Extract(packet).GetXmpProperties()).ToLookup(
            property => property.Key,
            property => property.Value
        );
        return new(
            First(
                exif?.GetString(ExifDirectoryBase.TagArtist),
                iptc?.GetString(IptcDirectory.TagByLine),
                xmp["dc:creator[1]"].FirstOrDefault(),
                iptc?.GetString(IptcDirectory.TagCredit)
            ),
            First(
                exif?.GetString(ExifDirectoryBase.TagCopyright),
                iptc?.GetString(IptcDirectory.TagCopyrightNotice),
                xmp["dc:rights[1]"].FirstOrDefault()
            )
        );
    }

    /// <summary>
    /// As a packet of XMP (ISO 16684-1), which every format carries and which knows every script; null if there is nothing to tell.
    /// </summary>
    /// <param name="marks">What is to be said about artificial intelligence.</param>
    public byte[]? ToXmp(AiMarks marks) =>
        this == None && !marks.IsWritten
            ? null
            : Encoding.UTF8.GetBytes(
                new XElement(
                    Meta + "xmpmeta",
                    new XAttribute(XNamespace.Xmlns + "x", Meta),
                    new XElement(
                        Rdf + "RDF",
                        new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
                        new XElement(
                            Rdf + "Description",
                            new XAttribute(Rdf + "about", ""),
                            new XAttribute(XNamespace.Xmlns + "dc", Dc),
                            Creator is null
                                ? null
                                : new XElement(Dc + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", Creator))),
                            Rights is null
                                ? null
                                : new XElement(
                                    Dc + "rights",
                                    new XElement(
                                        Rdf + "Alt",
                                        new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), Rights)
                                    )
                                ),
                            marks.SourceType is not { } type
                                ? null
                                : new[]
                                {
                                    new XAttribute(XNamespace.Xmlns + "Iptc4xmpExt", Iptc),
                                    (object)new XElement(Iptc + "DigitalSourceType", type),
                                },
                            marks.Field is not { } field
                                ? null
                                : new[] { new XAttribute(XNamespace.Xmlns + "TC260", Aigc), (object)new XElement(Aigc + "AIGC", field) }
                        )
                    )
                ).ToString(SaveOptions.DisableFormatting)
            );

    // What XML cannot hold is not part of a name.
    private static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is not null && string.Concat(text.Where(XmlConvert.IsXmlChar)).Trim() is { Length: > 0 } found)
                return found;
        return null;
    }
}
