using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace StaticSite.Loading;

/// <summary>Names content by its bytes: 128 bits of XXH3, which tells contents apart as well as a cryptographic hash does, at the speed of memory.</summary>
public readonly record struct ContentHash(UInt128 Value)
{
    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

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

    /// <summary>The hash as 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
