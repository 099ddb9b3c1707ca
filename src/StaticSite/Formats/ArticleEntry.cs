using System.Collections.Immutable;
using NodaTime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>An article in a listing.</summary>
/// <param name="Address">Its own page.</param>
/// <param name="Page">The page of the issue that it is on.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">BCP 47 tag if it is not in the issue's language.</param>
/// <param name="Column">栏目, or null.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Keywords">关键词.</param>
/// <param name="Published">Its own time, or null.</param>
/// <param name="Corrected">When it was last corrected, or null.</param>
/// <param name="Images">Its images on the site.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Ai">How artificial intelligence took part in its text, or null.</param>
/// <param name="Summary">The beginning of it, or null.</param>
/// <param name="Photo">The photo that lists show it with, or null.</param>
internal sealed record ArticleEntry(
    Address Address,
    int Page,
    string Title,
    string? Language,
    string? Column,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Keywords,
    Instant? Published,
    DateOnly? Corrected,
    ImmutableArray<string> Images,
    ArticleKind Kind,
    AiUse? Ai,
    string? Summary,
    SmallPhoto? Photo
)
{
    public static ArticleEntry Of(ResolvedArticle resolved, int page)
    {
        var article = resolved.Article;
        return new(
            article.Address,
            page,
            article.Title?.Value ?? "",
            article.Language,
            article.Column?.Value,
            [.. article.Authors.Select(author => author.Name)],
            [.. article.Keywords.Select(keyword => keyword.Value)],
            article.Published,
            article.LastCorrected,
            [.. resolved.Photos.Select(photo => photo.Published).OfType<PublishedPhoto>().Select(photo => photo.Address.Path)],
            article.Kind,
            article.Ai,
            resolved.ShortSummary is { Length: > 0 } summary ? summary : null,
            resolved.SmallPhoto
        );
    }

    /// <summary>The names it is found by, each once and as written; the page has its own name.</summary>
    public IEnumerable<(Topic Topic, string Name)> Topics
    {
        get
        {
            (TopicKind Kind, string Name)[] named =
            [
                .. Column is null ? [] : new[] { (TopicKind.Column, Column) },
                .. Authors.Select(name => (TopicKind.Author, name)),
                .. Keywords.Select(name => (TopicKind.Keyword, name)),
            ];
            return named
                .Select(pair => (Topic.Of(pair.Kind, pair.Name), pair.Name))
                .Where(pair => pair.Item1 is not null)
                .Select(pair => (pair.Item1!.Value, pair.Name))
                .DistinctBy(pair => pair.Value);
        }
    }

    /// <summary>As pages lead to it.</summary>
    /// <param name="issue">Its issue.</param>
    /// <param name="page">Its page.</param>
    public ArticleLink In(IssueEntry issue, PageOutline page) => new(issue, page, Address, Title, Language, Kind, Ai, Summary, Photo);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Address.Path);
        writer.Write7BitEncodedInt(Page);
        writer.Write(Title);
        writer.WriteText(Language);
        writer.WriteText(Column);
        WriteTexts(writer, Authors);
        WriteTexts(writer, Keywords);
        writer.Write(Published is { } published ? published.ToUnixTimeTicks() : long.MinValue);
        writer.WriteDate(Corrected);
        WriteTexts(writer, Images);
        writer.Write((byte)Kind);
        writer.WriteText(Ai?.Value);
        writer.WriteText(Summary);
        writer.WriteText(Photo?.Address.Path);
        writer.Write7BitEncodedInt(Photo?.Width ?? 0);
        writer.Write7BitEncodedInt(Photo?.Height ?? 0);
    }

    public static ArticleEntry Read(BinaryReader reader) =>
        new(
            new(reader.ReadString()),
            reader.Read7BitEncodedInt(),
            reader.ReadString(),
            reader.ReadText(),
            reader.ReadText(),
            ReadTexts(reader),
            ReadTexts(reader),
            reader.ReadInt64() is var ticks and > long.MinValue ? Instant.FromUnixTimeTicks(ticks) : null,
            reader.ReadDate(),
            ReadTexts(reader),
            (ArticleKind)reader.ReadByte(),
            reader.ReadText() is { } ai ? AiUse.Named(ai) : null,
            reader.ReadText(),
            ReadPhoto(reader)
        );

    private static SmallPhoto? ReadPhoto(BinaryReader reader)
    {
        var (address, width, height) = (reader.ReadText(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return address is null ? null : new(new(address), width, height);
    }

    private static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts) =>
        writer.WriteAll(texts, static (writer, text) => writer.Write(text));

    private static ImmutableArray<string> ReadTexts(BinaryReader reader) => [.. reader.ReadAll(static reader => reader.ReadString())];
}
