using System.Buffers;

namespace StaticSite.Formats.Search;

/// <summary>Numbers of seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    /// <summary>Writes a number that is not negative.</summary>
    public static void Write(IBufferWriter<byte> writer, int number)
    {
        var span = writer.GetSpan(5);
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            span[length++] = (byte)(rest > 127 ? rest | 128 : rest);
            if (rest <= 127)
                break;
        }
        writer.Advance(length);
    }

    /// <summary>Reads the number at an offset, and moves behind it.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (uint)(next & 127) << shift;
            if (next < 128)
                return (int)number;
        }
    }
}
