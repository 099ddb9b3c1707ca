using System.Buffers.Binary;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>
/// A manifest of C2PA 2.2 (Content Credentials): boxes of JUMBF (ISO/IEC 19566-5), of which only the bytes are looked at.
/// </summary>
internal static class C2pa
{
    // The box that holds it (C2PA 2.2, A.5.1).
    private static readonly byte[] Uuid = [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    // The strongest first: what artificial intelligence made and then changed, it made.
    private static readonly (byte[] Name, AiUse Use)[] Types =
    [
        ([.. "digitalsourcetype/trainedAlgorithmicMedia"u8], AiUse.Generated),
        ([.. "digitalsourcetype/algorithmicMedia"u8], AiUse.Generated),
        ([.. "digitalsourcetype/compositeWithTrainedAlgorithmicMedia"u8], AiUse.Assisted),
        ([.. "digitalsourcetype/compositeSynthetic"u8], AiUse.Assisted),
    ];

    /// <summary>The bytes of an image's manifest; empty if it has none.</summary>
    public static ReadOnlySpan<byte> Read(ImageFormat format, ReadOnlySpan<byte> bytes) =>
        format switch
        {
            ImageFormat.Jpeg => OfJpeg(bytes),
            ImageFormat.Png => OfPng(bytes),
            ImageFormat.WebP => OfWebP(bytes),
            ImageFormat.Avif => OfAvif(bytes),
            _ => [],
        };

    /// <summary>What the actions in it say about artificial intelligence, in the vocabulary of the IPTC, or null.</summary>
    public static string? SourceTypeOf(ReadOnlySpan<byte> manifest)
    {
        foreach (var (name, use) in Types)
            if (manifest.IndexOf(name) >= 0)
                return use.SourceType;
        return null;
    }

    // C2PA 2.2, A.3.1: segments APP11. Each begins with "JP", two numbers and the head of its box (ISO/IEC 18477-3, B.2), and continues in
    // the next.
    private static ReadOnlySpan<byte> OfJpeg(ReadOnlySpan<byte> bytes)
    {
        const byte App11 = 0xEB,
            StartOfScan = 0xDA;
        const int Head = 16;
        MemoryStream? found = null;
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] != StartOfScan; )
        {
            if (bytes[at + 1] == 0xFF)
            {
                at++;
                continue;
            }
            var next = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (next < at + 4 || next > bytes.Length)
                break;
            var segment = bytes[(at + 4)..next];
            if (bytes[at + 1] == App11 && segment.Length > Head && segment.StartsWith("JP"u8))
                (found ??= new()).Write(segment[Head..]);
            at = next;
        }
        return found is null ? [] : found.ToArray();
    }

    // A.3.2: a chunk caBX.
    private static ReadOnlySpan<byte> OfPng(ReadOnlySpan<byte> bytes)
    {
        for (long at = 8; at + 12 <= bytes.Length; )
        {
            var chunk = bytes[(int)at..];
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..].StartsWith("caBX"u8) && 8L + length <= chunk.Length)
                return chunk.Slice(8, (int)length);
            at += 12L + length;
        }
        return [];
    }

    // A.3.4: a chunk C2PA.
    private static ReadOnlySpan<byte> OfWebP(ReadOnlySpan<byte> bytes)
    {
        for (long at = 12; at + 8 <= bytes.Length; )
        {
            var chunk = bytes[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("C2PA"u8) && 8L + length <= chunk.Length)
                return chunk.Slice(8, (int)length);
            at += 8L + length + (length & 1);
        }
        return [];
    }

    // A.5.1: a box uuid.
    private static ReadOnlySpan<byte> OfAvif(ReadOnlySpan<byte> bytes)
    {
        for (long at = 0; at + 24 <= bytes.Length; )
        {
            var box = bytes[(int)at..];
            long size = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (size == 1)
                size = BinaryPrimitives.ReadInt64BigEndian(box[8..]);
            if (size is 0 || size > box.Length)
                size = box.Length;
            if (box[4..].StartsWith("uuid"u8) && box[8..].StartsWith(Uuid))
                return box[24..(int)Math.Max(24, size)];
            if (size < 8)
                break;
            at += size;
        }
        return [];
    }
}
