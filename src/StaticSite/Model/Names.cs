using System.Buffers;
using System.Globalization;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Text;

namespace StaticSite.Model;

/// <summary>The rules that files and folders are named by.</summary>
internal static class Names
{
    private static readonly HashSet<string> Images = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".mpo",
        ".png",
        ".webp",
        ".avif",
        ".gif",
    };

    // What cameras, phones and programs save images as, and pages do not show.
    private static readonly HashSet<string> Originals = new(StringComparer.OrdinalIgnoreCase)
    {
        ".heic",
        ".heif",
        ".tif",
        ".tiff",
        ".bmp",
        ".psd",
        ".raw",
        ".cr2",
        ".cr3",
        ".nef",
        ".arw",
        ".dng",
        ".svg",
        ".eps",
        ".ai",
        ".jp2",
        ".jxl",
    };

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase) { "con", "prn", "aux", "nul" };
    private static readonly HashSet<string> NumberedDevices = new(StringComparer.OrdinalIgnoreCase) { "com", "lpt" };

    // What Windows, or a host of static sites, does not accept in a name.
    private static readonly SearchValues<char> NotInFolders = SearchValues.Create("\\:*?\"<>|#");

    private const int MaxLength = 255;

    /// <summary>The largest number of an order prefix.</summary>
    public const int LargestPrefix = 999;

    /// <summary>Whether a file is an image, by its extension.</summary>
    public static bool IsImage(string name) => Images.Contains(Path.GetExtension(name));

    /// <summary>Whether a file is an image of a kind that pages do not show, by its extension.</summary>
    public static bool IsOriginal(string name) => Originals.Contains(Path.GetExtension(name));

    /// <summary>Whether a file is Markdown, by its extension.</summary>
    public static bool IsMarkdown(string name) => name.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>A name without its extension.</summary>
    public static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    /// <summary>Whether two names differ in nothing but their extension and the form of their letters: a photo and its caption.</summary>
    public static bool HaveSameStem(string one, string other)
    {
        var a = Path.GetFileNameWithoutExtension(one.AsSpan());
        var b = Path.GetFileNameWithoutExtension(other.AsSpan());
        return a.SequenceEqual(b) || !Ascii.IsValid(a) && !Ascii.IsValid(b) && Nfc.Normalize(a.ToString()) == Nfc.Normalize(b.ToString());
    }

    /// <summary>The order prefix of a name (one to three digits and a hyphen), or null.</summary>
    public static int? Prefix(string name)
    {
        var hyphen = name.IndexOf('-');
        return hyphen is >= 1 and <= 3 && name.AsSpan(0, hyphen).IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(name.AsSpan(0, hyphen), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A name without its order prefix.</summary>
    public static string WithoutPrefix(string name) => Prefix(name) is null ? name : name[(name.IndexOf('-') + 1)..];

    /// <summary>What something is called in addresses: its name without prefix, in Unicode's form NFC.</summary>
    /// <param name="stem">A file's name without extension, or a folder's.</param>
    public static string Slug(string stem) => Nfc.Normalize(WithoutPrefix(stem));

    /// <summary>Says that a name gives no address, and why.</summary>
    public static Phrase NoAddress(string name, Phrase fault) => Phrase.Because($"'{name}' gives no address", fault);

    /// <summary>Why no address can be made of a slug, which is a folder on hosts and machines of any kind; null if one can.</summary>
    public static Phrase? Fault(string slug)
    {
        if (slug.Trim('.').Length == 0 || slug.Trim() != slug)
            return "the name is empty";
        if (slug.AsSpan().ContainsAny(InvisibleCharacters.Characters) || slug.AsSpan().ContainsAny(InvisibleCharacters.LineBreaks))
            return "it has an invisible character";
        if (slug.AsSpan().IndexOfAny(NotInFolders) is var at and >= 0)
            return $"not every system allows {slug[at]} in the name of a folder";
        if (slug.EndsWith('.') || IsDevice(slug))
            return "Windows does not allow a folder with this name";
        return Encoding.UTF8.GetByteCount(slug) is var length and > MaxLength
            ? (Phrase)$"it has {length} bytes, and a name may have at most {MaxLength}"
            : null;
    }

    /// <summary>
    /// A file's name as that of a published one, which is made unique by its hash: without characters that a host or a machine may
    /// reject, and not too long.
    /// </summary>
    /// <param name="stem">The name.</param>
    /// <param name="longest">How many characters it may have.</param>
    public static string ForFile(string stem, int longest = 60)
    {
        var name = string.Concat(
            Nfc.Normalize(stem)
                .Where(c => !char.IsWhiteSpace(c) && !InvisibleCharacters.Characters.Contains(c))
                .Select(c => NotInFolders.Contains(c) ? '-' : c)
        );
        return name.Length <= longest ? name : name[..(char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest)];
    }

    // CON, PRN, AUX, NUL, COM1 to 9 and LPT1 to 9, with any extension.
    private static bool IsDevice(string name)
    {
        var stem = name.IndexOf('.') is var dot and >= 0 ? name[..dot] : name;
        return Devices.Contains(stem.TrimEnd())
            || stem.Length == 4 && char.IsBetween(stem[3], '1', '9') && NumberedDevices.Contains(stem[..3]);
    }

    /// <summary>Whether a folder is a year.</summary>
    public static bool IsYear(string name) => name.Length == 4 && name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && name != "0000";

    /// <summary>The date and the edition of an issue's folder, MM-DD or MM-DD-EDITION; null if it is neither.</summary>
    public static (DateOnly Date, string? Edition)? IssueDate(string year, string name)
    {
        const int Length = 5;
        if (name.Length < Length || name.Length > Length && (name[Length] != '-' || name.Length == Length + 1))
            return null;
        if (
            !DateOnly.TryParseExact(
                $"{year}-{name[..Length]}",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return null;
        return (date, name.Length > Length ? name[(Length + 1)..] : null);
    }
}
