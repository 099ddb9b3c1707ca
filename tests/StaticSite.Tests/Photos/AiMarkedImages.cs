using System.Buffers.Binary;
using System.IO.Hashing;
using System.Net;
using System.Text;
using NetVips;

namespace StaticSite.Tests.Photos;

/// <summary>Images with AI marks in their metadata.</summary>
internal static class AiMarkedImages
{
    /// <summary>The field of GB 45438-2025, annex E, with characters that XML must escape.</summary>
    public const string Field =
        """{"Label":"1","ContentProducer":"某某 <模型> & 公司😀","ProduceID":"p-1","ReservedCode1":"'x'","""
        + "\"ContentPropagator\":\"某社\",\"PropagateID\":\"q-2\",\"ReservedCode2\":\"\"}";

    /// <summary>Digital source types of the IPTC.</summary>
    public const string Vocabulary = "http://cv.iptc.org/newscodes/digitalsourcetype/",
        Generated = Vocabulary + "trainedAlgorithmicMedia",
        Composite = Vocabulary + "compositeWithTrainedAlgorithmicMedia";

    /// <summary>The field in XMP, as an attribute or as an element: programs write both.</summary>
    public static byte[] OfField(string extension, string field = Field, bool isAttribute = false) =>
        WithXmp(
            extension,
            isAttribute
                ? "<rdf:Description rdf:about='' xmlns:TC260='http://www.tc260.org.cn/ns/AIGC/1.0/' "
                    + $"TC260:AIGC=\"{WebUtility.HtmlEncode(field)}\"/>"
                : "<rdf:Description rdf:about='' xmlns:tc='http://www.tc260.org.cn/ns/AIGC/1.0/'>"
                    + $"<tc:AIGC>{WebUtility.HtmlEncode(field)}</tc:AIGC></rdf:Description>"
        );

    /// <summary>The field and the type in XMP, as values of the wrong kind.</summary>
    public static byte[] OfLists(string extension) =>
        WithXmp(
            extension,
            "<rdf:Description rdf:about='' xmlns:tc='http://www.tc260.org.cn/ns/AIGC/1.0/' "
                + "xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'>"
                + "<tc:AIGC><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></tc:AIGC>"
                + "<Iptc4xmpExt:DigitalSourceType rdf:parseType='Resource'><tc:a>1</tc:a></Iptc4xmpExt:DigitalSourceType></rdf:Description>"
        );

    /// <summary>An IPTC type in XMP.</summary>
    public static byte[] OfType(string extension, string type) =>
        WithXmp(
            extension,
            "<rdf:Description rdf:about='' xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' "
                + $"Iptc4xmpExt:DigitalSourceType='{type}'/>"
        );

    /// <summary>The field in an Exif comment.</summary>
    public static byte[] OfComment(string comment)
    {
        using var photo = SourceImages.Upright.Mutate(image => image.Set(GValue.GStrType, "exif-ifd2-UserComment", comment));
        return photo.JpegsaveBuffer(q: 80);
    }

    /// <summary>The field in a PNG text chunk.</summary>
    public static byte[] OfText(string field) =>
        Chunk(SourceImages.Upright.ThumbnailImage(320).PngsaveBuffer(), "tEXt", [.. "AIGC\0"u8, .. Encoding.Latin1.GetBytes(field)]);

    /// <summary>A C2PA manifest that names a type.</summary>
    public static byte[] OfManifest(string extension, string type)
    {
        var image = SourceImages.Upright.ThumbnailImage(320).WriteToBuffer(extension);
        var (first, rest) = Encoding.UTF8.GetBytes($"jumdc2pa.actions digitalSourceType {type} \0\0") is var manifest
            ? (manifest[..60], manifest[60..])
            : default;
        return extension switch
        {
            ".png" => Chunk(image, "caBX", manifest),
            ".webp" => Riff([
                .. image,
                .. "C2PA"u8,
                .. Number(manifest.Length, isBig: false),
                .. manifest,
                .. manifest.Length % 2 == 1 ? new byte[1] : [],
            ]),
            ".avif" =>
            [
                .. image,
                .. Number(24 + manifest.Length, isBig: true),
                .. "uuid"u8,
                0xD8,
                0xFE,
                0xC3,
                0xD6,
                0x1B,
                0x0E,
                0x48,
                0x3C,
                0x92,
                0x97,
                0x58,
                0x28,
                0x87,
                0x7E,
                0xC4,
                0x81,
                .. manifest,
            ],
            _ => [.. image[..2], .. Segment(first, 1), .. Segment(rest, 2), .. image[2..]],
        };
    }

    // ISO/IEC 18477-3, B.2: "JP", the box's number, the part's number, and in every part the header of the box.
    private static byte[] Segment(byte[] part, int number) =>
        [
            0xFF,
            0xEB,
            0,
            (byte)(2 + 16 + part.Length),
            .. "JP"u8,
            0,
            1,
            .. Number(number, isBig: true),
            .. Number(8 + part.Length, isBig: true),
            .. "jumb"u8,
            .. part,
        ];

    private static byte[] WithXmp(string extension, string description)
    {
        using var photo = SourceImages
            .Upright.ThumbnailImage(320)
            .Mutate(image =>
                image.Set(
                    GValue.BlobType,
                    "xmp-data",
                    Encoding.UTF8.GetBytes(
                        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                            + $"{description}</rdf:RDF></x:xmpmeta>"
                    )
                )
            );
        return photo.WriteToBuffer(extension);
    }

    // Before IEND, which takes twelve bytes.
    private static byte[] Chunk(byte[] png, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return
        [
            .. png[..^12],
            .. Number(data.Length, isBig: true),
            .. body,
            .. Number((int)Crc32.HashToUInt32(body), isBig: true),
            .. png[^12..],
        ];
    }

    private static byte[] Riff(byte[] webp) => [.. webp[..4], .. Number(webp.Length - 8, isBig: false), .. webp[8..]];

    private static byte[] Number(int number, bool isBig)
    {
        var bytes = new byte[4];
        if (isBig)
            BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        else
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
