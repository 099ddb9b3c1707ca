using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StaticSite.Loading;

/// <summary>
/// Identifies content by its bytes: 128 bits of XXH3, which collides no more often than a cryptographic hash, at the speed of memory.
/// </summary>
internal readonly record struct ContentHash(UInt128 Value)
{
    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    /// <summary>The hash of what can be read, a stretch at a time.</summary>
    /// <param name="content">What is read.</param>
    /// <param name="copy">Where it is written as well, or null.</param>
    public static ContentHash Of(Stream content, Stream? copy = null)
    {
        var hash = new XxHash128();
        var stretch = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            for (int count; (count = content.Read(stretch)) > 0; )
            {
                hash.Append(stretch.AsSpan(0, count));
                copy?.Write(stretch, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stretch);
        }
        return new(hash.GetCurrentHashAsUInt128());
    }

    /// <summary>The hash of some texts in order; where one ends and the next begins counts.</summary>
    public static ContentHash Of(params IEnumerable<string> texts)
    {
        var hash = new XxHash128();
        foreach (var text in texts)
        {
            hash.Append(Encoding.UTF8.GetBytes(text));
            hash.Append([0]);
        }
        return new(hash.GetCurrentHashAsUInt128());
    }

    /// <summary>How many hexadecimal digits it takes.</summary>
    public const int Length = 32;

    /// <summary>The hash of its digits; null if they are none.</summary>
    public static ContentHash? Parse(ReadOnlySpan<char> digits)
    {
        Span<byte> bytes = stackalloc byte[Length / 2];
        return Convert.FromHexString(digits, bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length
            ? new(BinaryPrimitives.ReadUInt128BigEndian(bytes))
            : null;
    }

    /// <summary>Writes its digits.</summary>
    public void Format(Span<char> digits)
    {
        Span<byte> bytes = stackalloc byte[Length / 2];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        Convert.TryToHexStringLower(bytes, digits, out _);
    }

    /// <summary>The hash as hexadecimal digits.</summary>
    public override string ToString() => string.Create(Length, this, (digits, hash) => hash.Format(digits));
}
