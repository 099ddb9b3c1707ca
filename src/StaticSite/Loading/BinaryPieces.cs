using System.Collections.Immutable;

namespace StaticSite.Loading;

/// <summary>The binary form of hashes, stamps, texts and lists in the cache.</summary>
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

    public static void WriteAll<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    public static void WriteTexts(this BinaryWriter writer, ImmutableArray<string> texts) =>
        writer.WriteAll(texts, static (writer, text) => writer.Write(text));

    public static ImmutableArray<string> ReadTexts(this BinaryReader reader) => [.. reader.ReadAll(static reader => reader.ReadString())];

    public static T[] ReadAll<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }

    /// <summary>A text that may be absent; an empty one counts as absent.</summary>
    public static void WriteText(this BinaryWriter writer, string? text) => writer.Write(text ?? "");

    public static string? ReadText(this BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    public static void WriteDate(this BinaryWriter writer, DateOnly? date) => writer.Write(date?.DayNumber ?? -1);

    public static DateOnly? ReadDate(this BinaryReader reader) =>
        reader.ReadInt32() is var day and >= 0 ? DateOnly.FromDayNumber(day) : null;

    public static FileStamp ReadStamp(this BinaryReader reader) => new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
}
