using System.Buffers;
using System.Text;

namespace StaticSite.Model;

/// <summary>
/// Where something is published, from the site's root, without a leading slash: <c>2022/01/10/05/</c>, <c>404.html</c>, or empty for the
/// home page.
/// </summary>
/// <param name="Path">Unescaped; a page's address ends in a slash.</param>
/// <param name="Fragment">An anchor on the page, or null.</param>
internal readonly record struct Address(string Path, string? Fragment = null)
{
    // RFC 3986, 2.3, and the slash between segments.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
    );

    /// <summary>The home page.</summary>
    public static Address Home { get; } = new("");

    /// <summary>The archive of all years.</summary>
    public static Address Archive { get; } = new("archive/");

    /// <summary>The page of all corrections.</summary>
    public static Address Corrections { get; } = new("corrections/");

    /// <summary>The file that is written for a page.</summary>
    public string File => Path.Length == 0 || Path.EndsWith('/') ? Path + "index.html" : Path;

    /// <summary>How many folders deep the file is.</summary>
    public int Depth => Path.AsSpan().Count('/');

    /// <summary>The address as a relative reference (RFC 3986, 4.2), each segment percent-encoded.</summary>
    public string Escaped => Encoded(Uri.EscapeDataString, IsPlain);

    /// <summary>The same with the letters and digits of all scripts as they are (RFC 3987, 2.2), as HTML allows.</summary>
    public string Readable => Encoded(EscapeSymbols, IsReadable);

    // Most addresses need no escape, and then there is nothing to make.
    private string Encoded(Func<string, string> escape, Func<string, bool> isPlain)
    {
        var path = isPlain(Path) ? Path : string.Join('/', Path.Split('/').Select(escape));
        return Fragment is null ? path : $"{path}#{escape(Fragment)}";
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    private static bool IsReadable(string text)
    {
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && !Plain.Contains(c))
                return false;
        return true;
    }

    private static string EscapeSymbols(string text)
    {
        if (IsReadable(text) && !text.Contains('/'))
            return text;
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            _ = Rune.IsLetterOrDigit(rune) ? escaped.Append(rune.ToString()) : escaped.Append(Uri.EscapeDataString(rune.ToString()));
        return escaped.ToString();
    }

    /// <summary>The same, naming the file that is written, for hosts that serve nothing for a folder.</summary>
    public Address ToFile() => this with { Path = File };

    /// <summary>An address below this one.</summary>
    public Address Below(string name) => new($"{Path}{name}/");

    /// <summary>An anchor on this page.</summary>
    public Address At(string fragment) => this with { Fragment = fragment };
}
