namespace StaticSite.Loading;

/// <summary>What a file is, told by its first bytes, whatever it is called.</summary>
internal static class FileKind
{
    // They stand in the place of files that git keeps elsewhere.
    private const string LfsPointer = "a Git LFS pointer",
        AnnexPointer = "a git-annex pointer";

    private static readonly (byte[] Beginning, int At, string Name)[] Kinds =
    [
        ([.. "version https://git-lfs.github.com/spec/v1"u8], 0, LfsPointer),
        ([.. "/annex/objects/"u8], 0, AnnexPointer),
        ([.. "PK\x03\x04"u8], 0, "a ZIP archive, as office documents are"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an old office document"),
        ([.. @"{\rtf"u8], 0, "a rich text document"),
        ([.. "%PDF"u8], 0, "a PDF"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture"),
        ([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], 0, "a PNG picture"),
        ([.. "GIF8"u8], 0, "a GIF picture"),
        ([.. "WEBP"u8], 8, "a WebP picture"),
        ([.. "II*\0"u8], 0, "a TIFF"),
        ([.. "MM\0*"u8], 0, "a TIFF"),
        ([.. "8BPS"u8], 0, "a Photoshop document"),
        ([.. "ftyphei"u8], 4, "a HEIC photo"),
        ([.. "ftyphev"u8], 4, "a HEIC photo"),
        ([.. "ftypmif1"u8], 4, "a HEIC photo"),
        ([.. "ftypmsf1"u8], 4, "a HEIC photo"),
        ([.. "ftyp"u8], 4, "a film"),
    ];

    /// <summary>What bytes are, in words; null if they are none of what is known.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (beginning, at, name) in Kinds)
            if (bytes.Length > at && bytes[at..].StartsWith(beginning))
                return name;
        return null;
    }

    /// <summary>Whether bytes are a web page: what a server answers where there is no file, too.</summary>
    public static bool IsWebPage(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].TrimStart(" \t\r\n\xEF\xBB\xBF"u8).StartsWith("<"u8);

    /// <summary>What to do about a file that is something else.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="otherwise">What to do if it only has the wrong name.</param>
    public static string Help(string? kind, string otherwise) =>
        kind switch
        {
            LfsPointer => "run 'git lfs pull'",
            AnnexPointer => "run 'git annex get'",
            _ => otherwise,
        };
}
