namespace StaticSite.Loading;

/// <summary>How hashes and stamps stand in what is remembered between builds.</summary>
internal static class BinaryPieces
{
    public static void Write(this BinaryWriter writer, ContentHash hash)
    {
        writer.Write((ulong)(hash.Value >> 64));
        writer.Write((ulong)hash.Value);
    }

    public static ContentHash ReadHash(this BinaryReader reader) => new(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));

    public static void Write(this BinaryWriter writer, FileStamp stamp)
    {
        writer.Write(stamp.Size);
        writer.Write(stamp.Modified);
        writer.Write(stamp.Changed);
    }

    public static FileStamp ReadStamp(this BinaryReader reader) => new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
}
