using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>The kind of a file, found from its first bytes and not from its name.</summary>
internal static class FileKind
{
    // Pointers replace files that git stores elsewhere.
    private static readonly Term LfsPointer = ("a Git LFS pointer", "Git LFS 指针文件"),
        AnnexPointer = ("a git-annex pointer", "git-annex 指针文件");

    private static readonly (byte[] Beginning, int At, Term Name)[] Kinds =
    [
        ([.. "version https://git-lfs.github.com/spec/v1"u8], 0, LfsPointer),
        ([.. "/annex/objects/"u8], 0, AnnexPointer),
        ([.. "PK\x03\x04"u8], 0, ("a ZIP archive, like office documents", "ZIP 压缩包（办公文档也是这种格式）")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, ("an old office document", "旧版办公文档")),
        ([.. @"{\rtf"u8], 0, ("a rich text document", "RTF 文档")),
        ([.. "%PDF"u8], 0, ("a PDF", "PDF")),
        ([0xFF, 0xD8, 0xFF], 0, ("a JPEG image", "JPEG 图片")),
        ([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], 0, ("a PNG image", "PNG 图片")),
        ([.. "GIF8"u8], 0, ("a GIF image", "GIF 图片")),
        ([.. "WEBP"u8], 8, ("a WebP image", "WebP 图片")),
        ([.. "II*\0"u8], 0, ("a TIFF image", "TIFF 图片")),
        ([.. "MM\0*"u8], 0, ("a TIFF image", "TIFF 图片")),
        ([.. "8BPS"u8], 0, ("a Photoshop document", "Photoshop 文件")),
        ([.. "ftyphei"u8], 4, ("a HEIC photo", "HEIC 照片")),
        ([.. "ftyphev"u8], 4, ("a HEIC photo", "HEIC 照片")),
        ([.. "ftypmif1"u8], 4, ("a HEIC photo", "HEIC 照片")),
        ([.. "ftypmsf1"u8], 4, ("a HEIC photo", "HEIC 照片")),
        ([.. "ftyp"u8], 4, ("a video", "视频")),
    ];

    /// <summary>What bytes are, in words; null if they are of no known kind.</summary>
    public static Term? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (beginning, at, name) in Kinds)
            if (bytes.Length > at && bytes[at..].StartsWith(beginning))
                return name;
        return null;
    }

    /// <summary>Whether bytes are a PDF; some begin with other bytes (ISO 32000-1, annex H, 3.4.1).</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Whether bytes are a TIFF image, also of more than 4 GB.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8);

    /// <summary>Whether bytes are a web page: what a server answers when a file does not exist.</summary>
    public static bool IsWebPage(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].TrimStart(" \t\r\n\xEF\xBB\xBF"u8).StartsWith("<"u8);

    /// <summary>What to do about a file that is something else.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="otherwise">What to do if it only has the wrong name.</param>
    public static Phrase Help(Term? kind, Phrase otherwise) =>
        kind == LfsPointer ? "run 'git lfs pull'"
        : kind == AnnexPointer ? "run 'git annex get'"
        : otherwise;

    /// <summary>If the bytes are a pointer to a file that git stores elsewhere: what they are and what to do. Otherwise null.</summary>
    public static (Term Kind, Phrase Help)? PointerHelp(ReadOnlySpan<byte> bytes) =>
        NameOf(bytes) is { } kind && (kind == LfsPointer || kind == AnnexPointer) ? (kind, Help(kind, "")) : null;
}
