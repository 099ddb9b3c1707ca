using System.Text.Unicode;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Imaging;

/// <summary>The formats that an image of the newspaper may have.</summary>
internal enum ImageFormat : byte
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,

    /// <summary>Of printed pages only.</summary>
    Tiff,

    /// <summary>Of printed pages only; its size is that of the rendered page.</summary>
    Pdf,
}

/// <summary>The format of an image, found from its first bytes and not from its name.</summary>
internal static class Signature
{
    private static readonly (byte[] Beginning, int At, ImageFormat Format)[] Images =
    [
        ([0xFF, 0xD8, 0xFF], 0, ImageFormat.Jpeg),
        ([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], 0, ImageFormat.Png),
        ([.. "GIF87a"u8], 0, ImageFormat.Gif),
        ([.. "GIF89a"u8], 0, ImageFormat.Gif),
        ([.. "WEBP"u8], 8, ImageFormat.WebP),
    ];

    /// <summary>The format of an image; null if the bytes are none that the newspaper can show.</summary>
    public static ImageFormat? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (beginning, at, format) in Images)
            if (bytes.Length > at && bytes[at..].StartsWith(beginning))
                return format;
        return HasBrand(bytes, "avif"u8) || HasBrand(bytes, "avis"u8) ? ImageFormat.Avif : null;
    }

    /// <summary>
    /// Whether a file says that it can be read as one of a brand, whatever its first brand is (ISO/IEC 14496-12, 4.3: a size, ftyp, a
    /// brand, a version, brands).
    /// </summary>
    public static bool HasBrand(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> brand)
    {
        if (bytes.Length < 16 || !bytes[4..].StartsWith("ftyp"u8))
            return false;
        var end = (int)Math.Min(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.Length);
        if (bytes[8..].StartsWith(brand))
            return true;
        for (var at = 16; at + 4 <= end; at += 4)
            if (bytes[at..].StartsWith(brand))
                return true;
        return false;
    }

    /// <summary>What bytes are that are not an image, in words; null if that is unknown.</summary>
    public static Term? NameOf(ReadOnlySpan<byte> bytes)
    {
        if (FileKind.NameOf(bytes) is { } kind)
            return kind;
        if (bytes.StartsWith("BM"u8))
            return ("a BMP image", "BMP 图片");
        var text = bytes[..Math.Min(bytes.Length, 1024)];
        if (text.IndexOf("<svg"u8) >= 0)
            return ("an SVG image (it may contain scripts)", "SVG 图形（其中可能带脚本）");
        if (FileKind.IsWebPage(bytes))
            return ("a web page", "网页");
        return Utf8.IsValid(bytes) && !text.Contains((byte)0) ? ("text", "文字") : null;
    }
}
