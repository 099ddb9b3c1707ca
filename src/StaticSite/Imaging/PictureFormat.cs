namespace StaticSite.Imaging;

/// <summary>The formats that a picture of the newspaper may have.</summary>
internal enum PictureFormat : byte
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
}

/// <summary>What a file is, told by its first bytes, whatever it is called.</summary>
internal static class Signature
{
    private static readonly (byte[] Beginning, int At, PictureFormat Format)[] Pictures =
    [
        ([0xFF, 0xD8, 0xFF], 0, PictureFormat.Jpeg),
        ([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], 0, PictureFormat.Png),
        ([.. "GIF87a"u8], 0, PictureFormat.Gif),
        ([.. "GIF89a"u8], 0, PictureFormat.Gif),
        ([.. "WEBP"u8], 8, PictureFormat.WebP),
        ([.. "ftypavif"u8], 4, PictureFormat.Avif),
        ([.. "ftypavis"u8], 4, PictureFormat.Avif),
    ];

    private static readonly (byte[] Beginning, int At, string Name)[] Others =
    [
        ([.. "PK\x03\x04"u8], 0, "a ZIP archive, as office documents are"),
        ([.. "%PDF"u8], 0, "a PDF"),
        ([.. "II*\0"u8], 0, "a TIFF"),
        ([.. "MM\0*"u8], 0, "a TIFF"),
        ([.. "8BPS"u8], 0, "a Photoshop document"),
        ([.. "BM"u8], 0, "a BMP"),
        ([.. "ftyphei"u8], 4, "a HEIC photo"),
        ([.. "ftypmif1"u8], 4, "a HEIC photo"),
        ([.. "ftyp"u8], 4, "a film"),
    ];

    /// <summary>The format of a picture; null if the bytes are none that the newspaper can show.</summary>
    public static PictureFormat? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (beginning, at, format) in Pictures)
            if (bytes.Length > at && bytes[at..].StartsWith(beginning)) return format;
        return null;
    }

    /// <summary>What bytes are that are no picture, in words; null if that cannot be told.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (beginning, at, name) in Others)
            if (bytes.Length > at && bytes[at..].StartsWith(beginning)) return name;
        var text = bytes[..Math.Min(bytes.Length, 1024)];
        if (text.IndexOf("<svg"u8) >= 0) return "an SVG drawing, which may hold scripts";
        return text.TrimStart(" \t\r\n\xEF\xBB\xBF"u8).StartsWith("<"u8) ? "a web page" : null;
    }
}
