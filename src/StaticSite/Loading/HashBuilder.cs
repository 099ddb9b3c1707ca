using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticSite.Loading;

/// <summary>Hashes several things in order, without putting them together first; where one ends and the next begins counts.</summary>
internal sealed class HashBuilder
{
    private readonly XxHash128 _hash = new();

    /// <summary>A text; a missing one counts as empty.</summary>
    public HashBuilder Add(string? text)
    {
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        _hash.Append("\0\0"u8);
        return this;
    }

    /// <summary>What has been hashed.</summary>
    public HashBuilder Add(ContentHash hash)
    {
        _hash.Append(MemoryMarshal.AsBytes([hash.Value]));
        return this;
    }

    /// <summary>The hash of all of it; starts over.</summary>
    public ContentHash ToHash()
    {
        var hash = new ContentHash(_hash.GetCurrentHashAsUInt128());
        _hash.Reset();
        return hash;
    }
}
