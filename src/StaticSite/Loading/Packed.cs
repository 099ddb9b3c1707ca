namespace StaticSite.Loading;

/// <summary>A cached value: its bytes, which only their writer can read, and their hash.</summary>
/// <param name="Bytes">The bytes; empty for nothing.</param>
/// <param name="Hash">Their hash.</param>
internal readonly record struct Packed(ReadOnlyMemory<byte> Bytes, ContentHash Hash)
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
    public BinaryReader Open() => Open(Bytes);

    /// <summary>Reads bytes that are in an array.</summary>
    public static BinaryReader Open(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(new MemoryStream(array.Array!, array.Offset, array.Count))
            : new(new MemoryStream());
}
