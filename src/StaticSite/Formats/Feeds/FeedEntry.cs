using System.Collections.Immutable;
using NodaTime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats.Feeds;

/// <summary>What feeds say about an article.</summary>
/// <param name="Address">Its own page, which it is known by forever.</param>
/// <param name="Title">Its headline as plain text.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="Summary">Its beginning as plain text, or null.</param>
/// <param name="Content">All of it.</param>
/// <param name="Image">Its first photo, or null.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Terms">What it is about, in words.</param>
/// <param name="Topics">The topics whose feeds hold it, with their names as written.</param>
/// <param name="Published">When it appeared.</param>
/// <param name="Updated">When it was last corrected, or appeared.</param>
internal sealed record FeedEntry(
    Address Address,
    string Title,
    string Language,
    string? Summary,
    Html Content,
    Address? Image,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Terms,
    ImmutableArray<(Topic Topic, string Name)> Topics,
    Instant Published,
    Instant Updated
)
{
    /// <summary>Packs the entry for the cache.</summary>
    public static Packed Pack(IReadOnlyCollection<FeedEntry> entries) =>
        Packed.Of(writer => writer.WriteAll(entries, static (writer, entry) => entry.Write(writer)));

    /// <summary>Unpacks a cached entry.</summary>
    public static FeedEntry[] Of(Packed packed) => packed.IsEmpty ? [] : packed.Read(static reader => reader.ReadAll(Read));

    private ContentHash? _hash;

    /// <summary>The hash of all that is said; made once, since several feeds hold it.</summary>
    public ContentHash Hash => _hash ??= Packed.Of(Write).Hash;

    private void Write(BinaryWriter writer)
    {
        writer.Write(Address.Path);
        writer.Write(Title);
        writer.Write(Language);
        writer.WriteText(Summary);
        writer.Write(Content.Text);
        writer.WriteAll(
            Content.Addresses,
            static (writer, piece) =>
            {
                writer.Write7BitEncodedInt(piece.Position);
                writer.Write(piece.Address.Path);
                writer.WriteText(piece.Address.Fragment);
            }
        );
        writer.WriteText(Image?.Path);
        writer.WriteAll(Authors, static (writer, name) => writer.Write(name));
        writer.WriteAll(Terms, static (writer, term) => writer.Write(term));
        writer.WriteAll(
            Topics,
            static (writer, pair) =>
            {
                writer.Write((byte)pair.Topic.Kind);
                writer.Write(pair.Topic.Slug);
                writer.Write(pair.Name);
            }
        );
        writer.Write(Published.ToUnixTimeTicks());
        writer.Write(Updated.ToUnixTimeTicks());
    }

    private static FeedEntry Read(BinaryReader reader) =>
        new(
            new(reader.ReadString()),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadText(),
            new(
                reader.ReadString(),
                [.. reader.ReadAll(static reader => (reader.Read7BitEncodedInt(), new Address(reader.ReadString(), reader.ReadText())))]
            ),
            reader.ReadText() is { } image ? new Address(image) : null,
            [.. reader.ReadAll(static reader => reader.ReadString())],
            [.. reader.ReadAll(static reader => reader.ReadString())],
            [.. reader.ReadAll(static reader => (new Topic((TopicKind)reader.ReadByte(), reader.ReadString()), reader.ReadString()))],
            Instant.FromUnixTimeTicks(reader.ReadInt64()),
            Instant.FromUnixTimeTicks(reader.ReadInt64())
        );
}
