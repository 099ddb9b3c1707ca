using System.Buffers.Binary;
using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>Names the encoding of a text that is not UTF-8, so that the editor knows what to change it from.</summary>
internal static class Encodings
{
    /// <summary>The encoding that bytes are in, by their mark or by their pattern; null if it is none of those that are known.</summary>
    public static Term? NameOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
            _ when IsUtf16(bytes) => "UTF-16",
            _ => LegacyPairs.Count(bytes).Name,
        };

    // Without a mark: keys and line ends have a zero in every other byte.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
            return false;
        var (first, second) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]) == 0)
                return false;
            if (bytes[i] == 0)
                first++;
            if (bytes[i + 1] == 0)
                second++;
        }
        return Math.Max(first, second) > 0 && Math.Min(first, second) == 0;
    }
}
