using System.Security.Cryptography;

namespace StaticSite.Rendering;

/// <summary>Names content by its bytes.</summary>
public static class ContentHash
{
    /// <summary>The first 128 bits of SHA-256, as 32 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Shorten(SHA256.HashData(bytes));

    /// <summary>The same of a stream, which is read to its end.</summary>
    public static string Of(Stream stream) => Shorten(SHA256.HashData(stream));

    private static string Shorten(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 16));
}
