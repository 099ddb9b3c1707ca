namespace StaticSite.Cli.Serving;

/// <summary>A path that a client asks for, taken apart without trust in it.</summary>
internal static class RequestPath
{
    private const string WellKnown = ".well-known";

    /// <summary>The path of a request target (RFC 9112, 3.2.1), decoded and without its first slash; null if nothing of the site can be meant.</summary>
    /// <param name="target">As it was sent, without query.</param>
    public static string? Parse(string target)
    {
        if (!target.StartsWith('/')) return null;
        // A slash, a backslash or a zero that was encoded is no part of any name here.
        if (target.Contains('\\') || Holds(target, "%2f") || Holds(target, "%5c") || Holds(target, "%00")) return null;
        var path = Uri.UnescapeDataString(target[1..]);
        // What is not UTF-8 stays encoded, or becomes U+FFFD.
        if (path.Any(c => char.IsControl(c) || c is '\uFFFD' or '\\') || path.Contains('%')) return null;
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length == 0 ? i < parts.Length - 1 : parts[i] is "." or "..") return null;
        return path;
    }

    /// <summary>A path as it is written in a header.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>An address that was written with any characters, as it is written in a header.</summary>
    public static string ToAscii(string address) =>
        string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>Whether a path leads to what is hidden, as the program's own notes are.</summary>
    public static bool IsHidden(string path) => path.Split('/').Any(part => part.StartsWith('.') && part != WellKnown);

    private static bool Holds(string target, string encoded) => target.Contains(encoded, StringComparison.OrdinalIgnoreCase);
}
