using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StaticSite.Cli.Serving;

/// <summary>A path that a client asks for, parsed without trusting it.</summary>
internal static class RequestPath
{
    private const string WellKnown = ".well-known";

    /// <summary>
    /// The path of a request target (RFC 9112, 3.2.1), decoded and without its first slash; null if it cannot mean anything on the site.
    /// </summary>
    /// <param name="target">As it was sent, without query.</param>
    public static string? Parse(string target)
    {
        if (!target.StartsWith('/'))
            return null;
        // No name here contains an encoded slash or backslash.
        if (Holds(target, "%2f") || Decode(target[1..]) is not { } path || path.Any(c => char.IsControl(c) || c is '\uFFFD' or '\\'))
            return null;
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length == 0 ? i < parts.Length - 1 : parts[i] is "." or "..")
                return null;
        return path;
    }

    /// <summary>A path as it is written in a header.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>An address that was written with any characters, as it is written in a header.</summary>
    public static string ToAscii(string address) =>
        string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>Whether a path leads to what is hidden, as the program's own notes are.</summary>
    public static bool IsHidden(string path) => path.Split('/').Any(part => part.StartsWith('.') && part != WellKnown);

    // Once, so that a percent sign of a name stays one (RFC 3986, 2.4); null if it is not UTF-8, or an escape is invalid.
    private static string? Decode(string text)
    {
        if (!text.Contains('%'))
            return text;
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
                return null;
            if (text[i] != '%')
                bytes[length++] = (byte)text[i];
            else if (
                i + 2 < text.Length
                && Convert.FromHexString(text.AsSpan(i + 1, 2), bytes.AsSpan(length), out _, out _) == OperationStatus.Done
            )
                (length, i) = (length + 1, i + 2);
            else
                return null;
        }
        return Utf8.IsValid(bytes.AsSpan(0, length)) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static bool Holds(string target, string encoded) => target.Contains(encoded, StringComparison.OrdinalIgnoreCase);
}
