using System.Text;
using System.Text.Json;
using System.Xml;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.Xmp;
using StaticSite.Model;
using XmpCore;
using Directory = MetadataExtractor.Directory;

namespace StaticSite.Imaging;

/// <summary>What cannot be carried over into what is published.</summary>
internal enum AiLoss : byte
{
    None,

    /// <summary>A manifest of C2PA, which holds for the bytes of its file alone.</summary>
    Manifest,

    /// <summary>A field AIGC that is too long.</summary>
    Field,
}

/// <summary>What an image's metadata say about artificial intelligence (隐式标识), which must not be removed.</summary>
/// <param name="Field">The field AIGC of GB 45438-2025, letter by letter, or null.</param>
/// <param name="SourceType">The IPTC's Digital Source Type, or null.</param>
/// <param name="Lost">What cannot be carried over from it.</param>
internal sealed record AiMarks(string? Field, string? SourceType, AiLoss Lost)
{
    /// <summary>No marks.</summary>
    public static readonly AiMarks None = new(null, null, AiLoss.None);

    /// <summary>The namespace of the field AIGC (TC260-PG-20258A).</summary>
    public const string AigcNamespace = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    /// <summary>The namespace of the IPTC's extension.</summary>
    public const string IptcNamespace = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    // A segment of JPEG holds 65,502 bytes of XMP.
    private const int MostBytes = 48 << 10;
    private const int Escape = 4; // &amp; for &
    private const int MostOfType = 256;

    // GB 45438-2025, annex E: 1 is generated, 2 may be, 3 is suspected of it.
    private const string IsGenerated = "1";

    /// <summary>Whether there is something to write into what is published.</summary>
    public bool IsWritten => Field is not null || SourceType is not null;

    /// <summary>The words that readers see; null if no artificial intelligence took part.</summary>
    public AiUse? Use =>
        SourceType is { } type && AiUse.OfSourceType(type) is { } use ? use
        : Field is { } json
            ? LabelOf(json) == IsGenerated ? AiUse.Generated
                : AiUse.Suspected
        : null;

    /// <summary>The same, and what an editor says in the IPTC's vocabulary where the image itself says nothing.</summary>
    public AiMarks And(string? said) => said is null || Use is not null ? this : this with { SourceType = said };

    /// <summary>Reads them from XMP, Exif, the texts of PNG and C2PA.</summary>
    /// <param name="bytes">The image.</param>
    /// <param name="format">Its format.</param>
    /// <param name="metadata">What the file says about itself.</param>
    public static AiMarks Read(byte[] bytes, ImageFormat format, IReadOnlyList<Directory> metadata)
    {
        var directories = metadata.OfType<XmpDirectory>().Concat(XmpPackets.Read(bytes, format));
        var packets = directories.Select(directory => directory.XmpMeta).OfType<IXmpMeta>().ToArray();
        var manifest = C2pa.Read(format, bytes);
        var type = First(packets, IptcNamespace, "DigitalSourceType") is { Length: <= MostOfType } written ? written : null;
        if (type is null || AiUse.OfSourceType(type) is null)
            type = C2pa.SourceTypeOf(manifest) ?? type;
        var field = First(packets, AigcNamespace, "AIGC") ?? Texts(metadata).Select(Unwrap).FirstOrDefault(text => text is not null);
        // A field that is too long cannot be written, but it is still reported that there was one.
        if (field is not null && LengthOf(field) > MostBytes)
            return new(null, type ?? AiUse.Generated.SourceType, AiLoss.Field);
        if (field is null && type is null && manifest.IsEmpty)
            return None;
        return new(field, type, manifest.IsEmpty ? AiLoss.None : AiLoss.Manifest);
    }

    private static int LengthOf(string field) => Encoding.UTF8.GetByteCount(field) + field.Count(c => c is '<' or '>' or '&') * Escape;

    // To ask for a name of a namespace that no image has had, or for the text of a list, is an error.
    private static string? First(IXmpMeta[] packets, string space, string name)
    {
        if (packets.Length == 0 || XmpMetaFactory.SchemaRegistry.GetNamespacePrefix(space) is null)
            return null;
        foreach (var packet in packets)
            try
            {
                if (packet.GetPropertyString(space, name) is { } text && Clean(text) is { Length: > 0 } found)
                    return found;
            }
            catch (XmpException)
            {
                // It is not a text.
            }
        return null;
    }

    // TC260-PG-20258A: where there is no XMP, the comment of Exif, or a text of PNG called AIGC.
    private static IEnumerable<string> Texts(IReadOnlyList<Directory> metadata)
    {
        foreach (var exif in metadata.OfType<ExifDirectoryBase>())
            if (exif.GetDescription(ExifDirectoryBase.TagUserComment) is { } comment)
                yield return comment;
        foreach (var png in metadata.OfType<PngDirectory>())
            if (png.GetObject(PngDirectory.TagTextualData) is IEnumerable<MetadataExtractor.KeyValuePair> texts)
                foreach (var text in texts.Where(text => text.Key == "AIGC"))
                    yield return text.Value.ToString();
    }

    // As { "Label": … }, or as { "AIGC": { "Label": … } }.
    private static string? Unwrap(string text)
    {
        if (Parse(text) is not { } json)
            return null;
        using (json)
        {
            if (Property(json.RootElement, "Label") is not null)
                return Clean(text.Trim());
            if (Property(json.RootElement, "AIGC") is { } field && Property(field, "Label") is not null)
                return Clean(field.GetRawText());
            return null;
        }
    }

    private static string? LabelOf(string field)
    {
        using var json = Parse(field);
        return json is null ? null : Property(json.RootElement, "Label")?.ToString();
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static JsonDocument? Parse(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{"))
            return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What XML cannot hold is not part of a text.
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(
                text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString())
            );
}
