using MetadataExtractor.Formats.Xmp;

namespace StaticSite.Imaging;

/// <summary>Finds XMP where the reader of metadata does not look for it: in AVIF.</summary>
internal static class XmpPackets
{
    private const int Most = 4;

    // ISO 16684-3, 1.2: a packet can be found without knowing the format around it, since it is embedded unencoded.
    /// <summary>The packets.</summary>
    public static IEnumerable<XmpDirectory> Read(byte[] bytes, ImageFormat format)
    {
        if (format != ImageFormat.Avif)
            yield break;
        var at = 0;
        for (var i = 0; i < Most && Next(bytes, at) is var (start, end) && end > start; i++)
        {
            yield return new XmpReader().Extract(bytes[start..end]);
            at = end;
        }
    }

    private static (int Start, int End) Next(ReadOnlySpan<byte> bytes, int from)
    {
        var closing = "</x:xmpmeta>"u8;
        var start = bytes[from..].IndexOf("<x:xmpmeta"u8);
        var length = start < 0 ? -1 : bytes[(from + start)..].IndexOf(closing);
        return length < 0 ? default : (from + start, from + start + length + closing.Length);
    }
}
