using System.Buffers.Binary;
using System.Collections.Immutable;
using NodaTime;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Rendering.Indexes;

/// <summary>An issue as the pages that span issues list it: its pages and articles, without their text.</summary>
/// <param name="Number">总期号, or null.</param>
/// <param name="Revision">How often it has been published again.</param>
/// <param name="Supplements">Names of page groups by their letters.</param>
/// <param name="Pages">Its pages in order.</param>
/// <param name="Spreads">The pages of its spreads, by their place among these.</param>
/// <param name="Articles">Its articles in reading order, without advertisements and later parts.</param>
internal sealed record IssueListing(
    int? Number,
    int Revision,
    ImmutableDictionary<string, string> Supplements,
    ImmutableArray<PageEntry> Pages,
    ImmutableArray<(int Left, int Right, Address Address)> Spreads,
    ImmutableArray<ArticleEntry> Articles)
{
    /// <summary>Lists an issue.</summary>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="pictures">The pictures that may be published.</param>
    public static IssueListing Of(Issue issue, Pictures pictures) => new(
        issue.Number,
        issue.Revision,
        issue.Supplements,
        [.. issue.Pages.Select(page => new PageEntry(page.Number.Text, page.Name, page.Address))],
        [.. issue.Spreads.Select(spread => (IndexOf(issue, spread.Left), IndexOf(issue, spread.Right), spread.Address))],
        [.. issue.Pages.SelectMany((page, i) => page.Articles
            .Where(article => article.Kind != ArticleKind.Advertisement && issue.Before(article) is null)
            .Select(article => ArticleEntry.Of(article, i, pictures)))]);

    /// <summary>As it is remembered.</summary>
    public Packed Pack() => Packed.Of(writer =>
    {
        writer.Write(1 + Pages.Length + Articles.Length);
        writer.Write(Number ?? -1);
        writer.Write(Revision);
        writer.WriteAll([.. Supplements.OrderBy(group => group.Key, StringComparer.Ordinal)], static (writer, group) =>
        {
            writer.Write(group.Key);
            writer.Write(group.Value);
        });
        writer.WriteAll(Pages, static (writer, page) => page.Write(writer));
        writer.WriteAll(Spreads, static (writer, spread) =>
        {
            writer.Write7BitEncodedInt(spread.Left);
            writer.Write7BitEncodedInt(spread.Right);
            writer.Write(spread.Address.Path);
        });
        writer.WriteAll(Articles, static (writer, article) => article.Write(writer));
    });

    /// <summary>What was remembered.</summary>
    public static IssueListing Of(Packed packed)
    {
        if (packed.IsEmpty) return new(null, 0, ImmutableDictionary<string, string>.Empty, [], [], []);
        using var reader = packed.Open();
        _ = reader.ReadInt32();
        return new(
            reader.ReadInt32() is var number and >= 0 ? number : null,
            reader.ReadInt32(),
            reader.ReadAll(static reader => KeyValuePair.Create(reader.ReadString(), reader.ReadString())).ToImmutableDictionary(StringComparer.Ordinal),
            [.. reader.ReadAll(PageEntry.Read)],
            [.. reader.ReadAll(static reader => (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), new Address(reader.ReadString())))],
            [.. reader.ReadAll(ArticleEntry.Read)]);
    }

    /// <summary>The issue as far as it is listed: its pages, without what stands on them.</summary>
    public Issue ToIssue(IssueEntry entry)
    {
        var pages = Pages.Select(page => page.ToPage()).ToImmutableArray();
        return new()
        {
            Entry = entry,
            Appears = entry.Appears,
            Number = Number,
            Revision = Revision,
            Supplements = Supplements,
            Pages = pages,
            Spreads = [.. Spreads.Select(spread => new Spread(pages[spread.Left].Number, pages[spread.Right].Number, spread.Address))],
        };
    }

    /// <summary>How many addresses it lists, the issue's own among them; without reading the rest.</summary>
    public static int CountOf(Packed packed) => packed.IsEmpty ? 0 : BinaryPrimitives.ReadInt32LittleEndian(packed.Bytes.Span);

    private static int IndexOf(Issue issue, PageNumber number) => issue.Pages.IndexOf(issue.Pages.First(page => page.Number.IsSamePage(number)));
}

/// <summary>A page in a listing.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name (版名), or null.</param>
/// <param name="Address">Where it is.</param>
internal sealed record PageEntry(string Number, string? Name, Address Address)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.WriteText(Name);
        writer.Write(Address.Path);
    }

    /// <summary>The page without what stands on it.</summary>
    public Page ToPage()
    {
        _ = PageNumber.TryParse(Number, out var number);
        return new() { Number = number, Name = Name, Folder = "", Address = Address };
    }

    public static PageEntry Read(BinaryReader reader) => new(reader.ReadString(), reader.ReadText(), new(reader.ReadString()));
}

/// <summary>An article in a listing.</summary>
/// <param name="Address">Its own page.</param>
/// <param name="Page">Which of the issue's pages it stands on.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">BCP 47 tag if it is not in the issue's language.</param>
/// <param name="Column">栏目, or null.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Keywords">关键词.</param>
/// <param name="Published">Its own time, or null.</param>
/// <param name="Corrected">When it was last corrected, or null.</param>
/// <param name="Pictures">Its pictures on the site.</param>
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
    ImmutableArray<string> Pictures)
{
    public static ArticleEntry Of(Article article, int page, Pictures pictures) => new(
        article.Address,
        page,
        article.Title?.Value ?? "",
        article.Language,
        article.Column?.Value,
        [.. article.Authors.Select(author => author.Name)],
        [.. article.Keywords.Select(keyword => keyword.Value)],
        article.Published,
        article.LastCorrected,
        [.. article.Photos.Select(photo => photo.File is { } file ? pictures.Find(file.Path) : null).OfType<Picture>().Select(picture => PublishedPhoto.Of(picture, pictures).Address.Path)]);

    /// <summary>What it is found by, each once, with its name as written; the page's name stands with the page.</summary>
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
            return named.Select(pair => (Topic.Of(pair.Kind, pair.Name), pair.Name)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!.Value, pair.Name)).DistinctBy(pair => pair.Value);
        }
    }

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
        WriteTexts(writer, Pictures);
    }

    public static ArticleEntry Read(BinaryReader reader) => new(
        new(reader.ReadString()),
        reader.Read7BitEncodedInt(),
        reader.ReadString(),
        reader.ReadText(),
        reader.ReadText(),
        ReadTexts(reader),
        ReadTexts(reader),
        reader.ReadInt64() is var ticks and > long.MinValue ? Instant.FromUnixTimeTicks(ticks) : null,
        reader.ReadDate(),
        ReadTexts(reader));

    private static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts) => writer.WriteAll(texts, static (writer, text) => writer.Write(text));

    private static ImmutableArray<string> ReadTexts(BinaryReader reader) => [.. reader.ReadAll(static reader => reader.ReadString())];
}
