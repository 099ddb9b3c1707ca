using System.Buffers;
using System.Numerics;

namespace StaticSite.Formats.Search;

/// <summary>Writes numbers in as few bits as they need, the highest bit first.</summary>
internal sealed class BitWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 15);
    private ulong _bits;
    private int _count;

    /// <summary>The lowest bits of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="count">How many bits, up to 32.</param>
    public void Write(uint number, int count)
    {
        _bits = _bits << count | number;
        for (_count += count; _count >= 8; _count -= 8)
        {
            _bytes.GetSpan(1)[0] = (byte)(_bits >> _count - 8);
            _bytes.Advance(1);
        }
        _bits &= (1UL << _count) - 1;
    }

    /// <summary>A number from 1 on, in Elias's gamma code: the fewer bits the smaller it is.</summary>
    public void WriteGamma(uint number)
    {
        var length = BitOperations.Log2(number);
        Write(0, length);
        Write(number, length + 1);
    }

    /// <summary>A number below a limit, in a code of nearly as many bits as the limit's logarithm.</summary>
    public void WriteBelow(uint number, uint limit)
    {
        var bits = BitOperations.Log2(limit);
        var spare = (2u << bits) - limit;
        if (number < spare)
            Write(number, bits);
        else
            Write(number + spare, bits + 1);
    }

    /// <summary>
    /// Rising numbers from a range, by interpolative coding (Moffat and Stuiver, 2000): the middle one, in the range that leaves room
    /// for the others, then those before and after it. What is close together takes few bits.
    /// </summary>
    public void WriteRising(ReadOnlySpan<int> numbers, int least, int most)
    {
        while (!numbers.IsEmpty)
        {
            var middle = numbers.Length / 2;
            var (from, to) = (least + middle, most - (numbers.Length - 1 - middle));
            var number = numbers[middle];
            WriteBelow((uint)(number - from), (uint)(to - from + 1));
            WriteRising(numbers[..middle], least, number - 1);
            numbers = numbers[(middle + 1)..];
            least = number + 1;
        }
    }

    /// <summary>The bytes, the last one filled up; starts over.</summary>
    public byte[] ToBytes()
    {
        if (_count > 0)
            Write(0, 8 - _count);
        var bytes = _bytes.WrittenSpan.ToArray();
        _bytes.ResetWrittenCount();
        return bytes;
    }
}
