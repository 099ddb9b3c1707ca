using System.Buffers.Binary;

namespace StaticSite.Imaging;

/// <summary>What the outer structure of an image says about its frames, without decoding it.</summary>
/// <param name="IsWhole">Whether the file reaches its end; what is copied or sent in part does not.</param>
/// <param name="AreMany">Whether it moves.</param>
internal readonly record struct Frames(bool IsWhole, bool AreMany)
{
    /// <summary>Walks along a file of a format.</summary>
    public static Frames Read(ImageFormat format, ReadOnlySpan<byte> bytes) =>
        format switch
        {
            ImageFormat.Jpeg => new(ReachesJpegEnd(bytes), false),
            ImageFormat.Png => ReadPng(bytes),
            ImageFormat.Gif => ReadGif(bytes),
            ImageFormat.WebP => ReadWebP(bytes),
            _ => new(ReachesLastBox(bytes), bytes[8..].StartsWith("avis"u8) || bytes[8..].StartsWith("msf1"u8)),
        };

    // ITU-T T.81, B.1.1: segments with a length, and after the start of a scan (SOS) data in which a marker is FF and neither 00 nor a
    // restart.
    private static bool ReachesJpegEnd(ReadOnlySpan<byte> bytes)
    {
        const byte EndOfImage = 0xD9,
            StartOfScan = 0xDA,
            FirstWithoutLength = 0xD0,
            LastWithoutLength = 0xD7;
        for (var at = 2; ; )
        {
            var next = bytes[Math.Min(at, bytes.Length)..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
                return false;
            at += next + 1;
            var marker = bytes[at];
            if (marker == EndOfImage)
                return true;
            if (marker is 0 or 0xFF or 1 or (>= FirstWithoutLength and <= LastWithoutLength))
                continue;
            if (at + 2 >= bytes.Length)
                return false;
            at += 1 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 1)..]);
            if (marker != StartOfScan && at >= bytes.Length)
                return false;
        }
    }

    // PNG, 5.3: chunks of a length, a type, data and a checksum, the last of type IEND.
    private static Frames ReadPng(ReadOnlySpan<byte> bytes)
    {
        var moves = false;
        for (long at = 8; at + 12 <= bytes.Length; )
        {
            var chunk = bytes[(int)at..];
            var type = chunk[4..8];
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (type.SequenceEqual("acTL"u8))
                moves = true;
            if (type.SequenceEqual("IEND"u8))
                return new(at <= bytes.Length, moves);
        }
        return new(false, moves);
    }

    // GIF89a, 12 to 27: a screen descriptor, colour tables, then blocks of sub-blocks up to the trailer.
    private static Frames ReadGif(ReadOnlySpan<byte> bytes)
    {
        const byte Image = 0x2C,
            Extension = 0x21,
            Trailer = 0x3B;
        if (bytes.Length < 13)
            return default;
        var (at, images) = (13 + TableSize(bytes[10]), 0);
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case Trailer:
                    return new(true, images > 1);
                case Extension:
                    at += 2;
                    break;
                case Image when at + 9 < bytes.Length:
                    images++;
                    at += 11 + TableSize(bytes[at + 9]);
                    break;
                default:
                    return new(false, images > 1);
            }
            while (at < bytes.Length && bytes[at] != 0)
                at += 1 + bytes[at];
            at++;
        }
        return new(false, images > 1);

        static int TableSize(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    // RFC 9649, 2.4 and 2.7: the size of everything that follows it; a flag says that it moves.
    private static Frames ReadWebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 21)
            return default;
        var isWhole = 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) <= bytes.Length;
        return new(isWhole, bytes[12..].StartsWith("VP8X"u8) && (bytes[20] & 2) != 0);
    }

    // ISO/IEC 14496-12, 4.2: boxes with a size and a type; size 1 means a longer size after the type, 0 the rest of the file.
    private static bool ReachesLastBox(ReadOnlySpan<byte> bytes)
    {
        long at = 0;
        while (at + 8 <= bytes.Length)
        {
            var box = bytes[(int)at..];
            long size = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (size == 0)
                return true;
            if (size == 1)
                size = box.Length < 16 ? long.MaxValue / 2 : BinaryPrimitives.ReadInt64BigEndian(box[8..]);
            if (size < 8)
                return false;
            at += size;
        }
        return at == bytes.Length;
    }
}
