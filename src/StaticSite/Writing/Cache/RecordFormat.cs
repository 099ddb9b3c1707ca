using System.Text;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Writing.Cache;

/// <summary>The binary form of a <see cref="BuildRecord"/> in the manifest. The hash has been checked before it is read.</summary>
internal static class RecordFormat
{
    public static PooledBytes Write(BuildRecord record)
    {
        var bytes = new PooledBytes();
        using var writer = new BinaryWriter(bytes.AsStream(), Encoding.UTF8);
        writer.Write(record.Site);
        writer.Write(record.Input);
        writer.Write(record.From.ToUnixTimeTicks());
        writer.Write(record.Until.ToUnixTimeTicks());
        writer.WriteAll(record.Files, Write);
        writer.WriteAll(record.Observations, Write);
        CachedDiagnostics.Of(record.Diagnostics).Write(writer);
        writer.Write(record.Before);
        writer.Write(record.Found);
        writer.Write(record.Digest is not null);
        if (record.Digest is { } digest)
            Write(writer, digest);
        return bytes;
    }

    public static BuildRecord Read(ReadOnlyMemory<byte> bytes, IPackedStore? extracts)
    {
        using var reader = new BinaryReader(bytes.AsStream(), Encoding.UTF8);
        var (site, input, from, until, files) = ReadHead(reader);
        var (observations, diagnostics) = (reader.ReadAll(ReadObservation), CachedDiagnostics.Read(reader));
        var (before, found) = (reader.ReadHash(), reader.ReadHash());
        var digest = reader.ReadBoolean() ? ReadDigest(reader, extracts) : null;
        return new(input, from, until, observations, files, diagnostics, digest)
        {
            Site = site,
            Before = before,
            Found = found,
        };
    }

    private static void Write(BinaryWriter writer, IssueDigest digest)
    {
        writer.WriteAll(digest.Corrections, Write);
        writer.WriteAll(digest.Aliases, Write);
        writer.WriteAll(digest.Extracts, Write);
        writer.Write(digest.Number is not null);
        if (digest.Number is { } number)
            Write(writer, number);
        writer.WriteAll(digest.HeldBack, Write);
    }

    private static IssueDigest ReadDigest(BinaryReader reader, IPackedStore? extracts) =>
        new([.. reader.ReadAll(ReadCorrection)], [.. reader.ReadAll(ReadAlias)])
        {
            Extracts = [.. reader.ReadAll(reader => ReadExtract(reader, extracts))],
            Number = reader.ReadBoolean() ? ReadNumber(reader) : null,
            HeldBack = [.. reader.ReadAll(ReadHeldBack)],
        };

    private static void Write(BinaryWriter writer, PublishedNumber number)
    {
        writer.Write(number.Number);
        writer.Write(number.Issue);
        writer.Write(number.Edition);
        Write(writer, number.Location);
    }

    private static PublishedNumber ReadNumber(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadString(), reader.ReadString(), ReadLocation(reader));

    private static void Write(BinaryWriter writer, HeldBack article)
    {
        writer.Write(article.Appears.ToUnixTimeTicks());
        writer.Write(article.Path);
    }

    private static HeldBack ReadHeldBack(BinaryReader reader) => new(Instant.FromUnixTimeTicks(reader.ReadInt64()), reader.ReadString());

    private static void Write(BinaryWriter writer, (string Name, Packed Content) extract)
    {
        writer.Write(extract.Name);
        writer.Write(extract.Content.Hash);
        writer.Write7BitEncodedInt(extract.Content.Bytes.Length);
        writer.Write(extract.Content.Bytes.Span);
    }

    private static (string, Packed) ReadExtract(BinaryReader reader, IPackedStore? extracts) =>
        (reader.ReadString(), reader.ReadHash(), reader.Read7BitEncodedInt()) is var (name, hash, length) && length > 0
            ? (name, new(reader.ReadBytes(length), hash, extracts))
            : (name, default);

    /// <summary>The published files of a record alone, which come first.</summary>
    public static IReadOnlyList<PublishedFile> ReadFiles(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(bytes.AsStream(), Encoding.UTF8);
        return ReadHead(reader).Files;
    }

    private static (ContentHash Site, ContentHash Input, Instant From, Instant Until, PublishedFile[] Files) ReadHead(
        BinaryReader reader
    ) =>
        (
            reader.ReadHash(),
            reader.ReadHash(),
            Instant.FromUnixTimeTicks(reader.ReadInt64()),
            Instant.FromUnixTimeTicks(reader.ReadInt64()),
            reader.ReadAll(ReadFile)
        );

    private static void Write(BinaryWriter writer, Observation observation)
    {
        writer.Write((byte)observation.Kind);
        writer.Write(observation.Path);
        writer.Write(observation.Stamp);
        writer.Write(observation.Hash);
    }

    private static Observation ReadObservation(BinaryReader reader) =>
        new((ObservationKind)reader.ReadByte(), reader.ReadString(), reader.ReadStamp(), reader.ReadHash());

    private static void Write(BinaryWriter writer, PublishedFile file)
    {
        writer.Write(file.Path);
        writer.Write(file.Hash);
        writer.Write(file.Size);
        writer.Write(file.Modified);
        writer.Write(file.Source != default);
        if (file.Source != default)
            writer.Write(file.Source);
    }

    private static PublishedFile ReadFile(BinaryReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadHash(),
            reader.ReadInt64(),
            reader.ReadInt64(),
            reader.ReadBoolean() ? reader.ReadHash() : default
        );

    public static void Write(BinaryWriter writer, SourceLocation location)
    {
        writer.Write(location.Path);
        writer.Write(location.Line);
        writer.Write(location.Column);
        writer.Write(location.Length);
        writer.Write(location.Excerpt);
        writer.Write(location.ExcerptStart);
    }

    public static SourceLocation ReadLocation(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadInt32());

    private static void Write(BinaryWriter writer, PublishedCorrection correction)
    {
        writer.Write(correction.Date.DayNumber);
        writer.Write(correction.Text);
        writer.Write(correction.Title);
        Write(writer, correction.Article);
    }

    private static PublishedCorrection ReadCorrection(BinaryReader reader) =>
        new(DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadString(), reader.ReadString(), ReadAddress(reader));

    private static void Write(BinaryWriter writer, PublishedAlias alias)
    {
        writer.Write(alias.Alias);
        Write(writer, alias.Target);
        Write(writer, alias.Location);
    }

    private static PublishedAlias ReadAlias(BinaryReader reader) => new(reader.ReadString(), ReadAddress(reader), ReadLocation(reader));

    private static void Write(BinaryWriter writer, Address address)
    {
        writer.Write(address.Path);
        writer.Write(address.Fragment ?? "");
    }

    private static Address ReadAddress(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString() is { Length: > 0 } fragment ? fragment : null);
}
