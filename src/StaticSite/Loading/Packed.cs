using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StaticSite.Loading;

/// <summary>A cached value: its bytes, which only their writer can read, and their hash.</summary>
/// <param name="Bytes">The bytes, or where the store has them; empty for nothing.</param>
/// <param name="Hash">The hash of the value.</param>
/// <param name="Store">Where it is kept; null if it is in memory.</param>
internal readonly record struct Packed(ReadOnlyMemory<byte> Bytes, ContentHash Hash, IPackedStore? Store = null)
{
    /// <summary>Packs what is written.</summary>
    public static Packed Of(Action<BinaryWriter> write)
    {
        using var bytes = new PooledBytes();
        using var writer = new BinaryWriter(bytes.AsStream());
        write(writer);
        return Of(bytes.Written.ToArray());
    }

    /// <summary>What these bytes are.</summary>
    public static Packed Of(byte[] bytes) => bytes.Length == 0 ? default : new(bytes, ContentHash.Of(bytes));

    /// <summary>Whether it is nothing.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Reads it from its beginning.</summary>
    /// <exception cref="DamagedCacheException">It is missing, or is not what was kept.</exception>
    public T Read<T>(Func<BinaryReader, T> read)
    {
        if (Store is null)
            return read(new(Bytes.AsStream()));
        using var bytes = Lend(0, Store.LengthOf(this));
        if (ContentHash.Of(bytes.Written.Span) != Hash)
            throw new DamagedCacheException();
        return read(new(bytes.Written.AsStream()));
    }

    /// <summary>The number that it begins with, not compared with the hash.</summary>
    /// <exception cref="DamagedCacheException">It is missing.</exception>
    public int ReadInt32()
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        Read(0, number);
        return BinaryPrimitives.ReadInt32LittleEndian(number);
    }

    /// <summary>A part of it in rented memory, not compared with the hash. Several threads may ask for one.</summary>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="length">Its length, in bytes.</param>
    /// <exception cref="DamagedCacheException">It is missing.</exception>
    public PooledBytes Lend(int offset, int length)
    {
        var bytes = new PooledBytes(length);
        try
        {
            Read(offset, bytes.GetSpan(length)[..length]);
            bytes.Advance(length);
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Reads a part of it, without comparing it with the hash. Several threads may.</summary>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="part">Takes its bytes.</param>
    /// <exception cref="DamagedCacheException">It is missing.</exception>
    public void Read(int offset, Span<byte> part)
    {
        if (Store is null)
            Bytes.Span.Slice(offset, part.Length).CopyTo(part);
        else if (!Store.Read(this, offset, part))
            throw new DamagedCacheException();
    }
}

/// <summary>Where packed values are kept that are not in memory.</summary>
internal interface IPackedStore
{
    /// <summary>The length of a value, in bytes.</summary>
    int LengthOf(Packed packed);

    /// <summary>Reads a part of a value. Several threads may.</summary>
    /// <param name="packed">The value.</param>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="part">Takes its bytes.</param>
    /// <returns>Whether it is there.</returns>
    bool Read(Packed packed, int offset, Span<byte> part);
}

/// <summary>What the cache has is not what was kept, so everything is built again.</summary>
internal sealed class DamagedCacheException : Exception;

/// <summary>Streams of bytes.</summary>
internal static class ByteStreams
{
    /// <summary>Reads bytes that are in an array.</summary>
    public static MemoryStream AsStream(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count) : new();
}
