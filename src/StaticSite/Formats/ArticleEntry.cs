using System.Collections.Immutable;
using NodaTime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>An article in a listing.</summary>
/// <param name="Head">What it is found by.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">BCP 47 tag if it is not in the issue's language.</param>
/// <param name="Published">Its own time, or null.</param>
/// <param name="Corrected">When it was last corrected, or null.</param>
/// <param name="Images">Its images on the site.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Ai">How artificial intelligence took part in its text, or null.</param>
/// <param name="Summary">The beginning of it, or null.</param>
/// <param name="Photo">The photo that lists show it with, or null.</param>
internal sealed record ArticleEntry(
    ArticleHead Head,
    string Title,
    string? Language,
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
            ArticleHead.Of(article, page),
            article.Title?.Value ?? "",
            article.Language,
            article.Published,
            article.LastCorrected,
            [.. resolved.Photos.Select(photo => photo.Published).OfType<PublishedPhoto>().Select(photo => photo.Address.Path)],
            article.Kind,
            article.Ai,
            resolved.ShortSummary is { Length: > 0 } summary ? summary : null,
            resolved.SmallPhoto
        );
    }

    /// <summary>As pages lead to it.</summary>
    /// <param name="issue">Its issue.</param>
    /// <param name="page">Its page.</param>
    public ArticleLink In(IssueEntry issue, PageOutline page) => new(issue, page, Head.Address, Title, Language, Kind, Ai, Summary, Photo);

    public void Write(BinaryWriter writer)
    {
        Head.Write(writer);
        writer.Write(Title);
        writer.WriteText(Language);
        writer.Write(Published is { } published ? published.ToUnixTimeTicks() : long.MinValue);
        writer.WriteDate(Corrected);
        writer.WriteTexts(Images);
        writer.Write((byte)Kind);
        writer.WriteText(Ai?.Value);
        writer.WriteText(Summary);
        writer.WriteText(Photo?.Address.Path);
        writer.Write7BitEncodedInt(Photo?.Width ?? 0);
        writer.Write7BitEncodedInt(Photo?.Height ?? 0);
    }

    public static ArticleEntry Read(BinaryReader reader) =>
        new(
            ArticleHead.Read(reader),
            reader.ReadString(),
            reader.ReadText(),
            reader.ReadInt64() is var ticks and > long.MinValue ? Instant.FromUnixTimeTicks(ticks) : null,
            reader.ReadDate(),
            reader.ReadTexts(),
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
}
