using System.Globalization;

namespace StaticSite.Cli.Serving;

/// <summary>A requested range of a file (RFC 9110, 14.1.2).</summary>
/// <param name="First">Its first byte.</param>
/// <param name="Last">Its last byte.</param>
internal readonly record struct ByteRange(long First, long Last)
{
    private const string Unit = "bytes=";

    /// <summary>How many bytes it has.</summary>
    public long Length => Last - First + 1;

    /// <summary>Reads a header that asks for one range. A header that cannot be read, or asks for several, is ignored.</summary>
    /// <param name="header">The header, or null.</param>
    /// <param name="length">How long the file is.</param>
    /// <returns>The range, or null for the whole file; and whether the requested range is beyond the file.</returns>
    public static (ByteRange? Range, bool IsBeyond) Read(string? header, long length)
    {
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || header.Contains(','))
            return (null, false);
        if (header[Unit.Length..].Split('-') is not [var from, var to])
            return (null, false);
        var (first, last) = (Number(from), Number(to));
        if (from.Trim().Length == 0)
            return last is not { } count ? (null, false)
                : count == 0 || length == 0 ? (null, true)
                : (new(Math.Max(0, length - count), length - 1), false);
        if (first is not { } start || to.Trim().Length > 0 && (last is null || last < start))
            return (null, false);
        return start >= length ? (null, true) : (new(start, Math.Min(last ?? long.MaxValue, length - 1)), false);
    }

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
