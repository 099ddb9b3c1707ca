using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>The position of a record in the manifest, and its hash.</summary>
internal readonly record struct ManifestSlot(long Offset, int Length, ContentHash Hash)
{
    /// <summary>The record in rented memory; null if it is damaged.</summary>
    public PooledBytes? Lend(SafeFileHandle file)
    {
        var bytes = new PooledBytes(Length);
        var read = bytes.GetSpan(Length)[..Length];
        if (RandomAccess.Read(file, read, Offset) == Length && ContentHash.Of(read) == Hash)
        {
            bytes.Advance(Length);
            return bytes;
        }
        bytes.Dispose();
        return null;
    }
}

/// <summary>The end of the manifest: the offsets of its records.</summary>
/// <param name="Slots">By unit.</param>
/// <param name="Count">How many files were published.</param>
/// <param name="ListStamp">The stamp of their list.</param>
/// <param name="Site">What all units depend on, by name.</param>
internal sealed record ManifestIndex(
    IReadOnlyDictionary<string, ManifestSlot> Slots,
    int Count,
    FileStamp ListStamp,
    IReadOnlyList<(string Name, ContentHash Hash)> Site
)
{
    // The footer: where the index begins, how long it is, and its hash.
    private const int FooterLength = 8 + 4 + 16;

    /// <summary>The start of the file: the program that wrote it. Other versions may store other things, or in another form.</summary>
    public static byte[] Mark { get; } = Encoding.UTF8.GetBytes($"edition {ProgramIdentity.Value}\n");

    /// <summary>The index of an empty manifest.</summary>
    public static ManifestIndex Empty { get; } = new(new Dictionary<string, ManifestSlot>(StringComparer.Ordinal), 0, FileStamp.Absent, []);

    /// <summary>The index of a file; null if it is damaged or of another form.</summary>
    public static ManifestIndex? Read(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        if (length < Mark.Length + FooterLength)
            return null;
        var mark = Bytes(file, 0, Mark.Length);
        var footer = Bytes(file, length - FooterLength, FooterLength);
        var (offset, size) = (BinaryPrimitives.ReadInt64LittleEndian(footer), BinaryPrimitives.ReadInt32LittleEndian(footer.AsSpan(8)));
        if (!mark.AsSpan().SequenceEqual(Mark) || offset < Mark.Length || size < 0 || offset + size != length - FooterLength)
            return null;
        var index = Bytes(file, offset, size);
        return ContentHash.Of(index).Value == BinaryPrimitives.ReadUInt128LittleEndian(footer.AsSpan(12)) ? Read(index) : null;
    }

    /// <summary>Index and footer.</summary>
    /// <param name="offset">Their offset in the file.</param>
    public byte[] ToBytes(long offset)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Count);
        writer.Write(ListStamp);
        writer.WriteAll(
            Site,
            static (writer, input) =>
            {
                writer.Write(input.Name);
                writer.Write(input.Hash);
            }
        );
        writer.Write(Slots.Count);
        foreach (var (unit, slot) in Slots)
        {
            writer.Write(unit);
            writer.Write(slot.Offset);
            writer.Write(slot.Length);
            writer.Write(slot.Hash);
        }
        var footer = new byte[FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, offset);
        BinaryPrimitives.WriteInt32LittleEndian(footer.AsSpan(8), (int)bytes.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(footer.AsSpan(12), ContentHash.Of(bytes.ToArray()).Value);
        writer.Write(footer);
        return bytes.ToArray();
    }

    private static ManifestIndex Read(byte[] index)
    {
        using var reader = new BinaryReader(new MemoryStream(index), Encoding.UTF8);
        var count = reader.ReadInt32();
        var stamp = reader.ReadStamp();
        var site = reader.ReadAll(static reader => (reader.ReadString(), reader.ReadHash()));
        var slots = new Dictionary<string, ManifestSlot>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
            slots[reader.ReadString()] = new(reader.ReadInt64(), reader.ReadInt32(), reader.ReadHash());
        return new(slots, count, stamp, site);
    }

    private static byte[] Bytes(SafeFileHandle file, long offset, int length)
    {
        var bytes = new byte[length];
        RandomAccess.Read(file, bytes, offset);
        return bytes;
    }
}
