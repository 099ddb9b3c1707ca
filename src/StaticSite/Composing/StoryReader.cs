using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Parsing.Text;
using StaticSite.Resolving;

namespace StaticSite.Composing;

/// <summary>Measures articles as stories of a page.</summary>
internal static class StoryReader
{
    private const int MostBriefs = 4;

    private const int ShortStory = 120;

    private const int SecondStory = 200;

    // A smaller share of a text is not left out.
    private const double LeastLeftOut = 0.15;

    // Before a correction.
    private const double Date = 6;

    /// <summary>An article on its page: in full, or the first blocks of its text if it is too long.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rank">Its rank, from 0.</param>
    /// <param name="hasKicker">Whether its kicker, if it has one, is shown with it.</param>
    /// <param name="most">The room that its text may take, in 字; the first block is shown in any case.</param>
    public static Story OnPage(ResolvedArticle article, int rank, bool hasKicker, double most)
    {
        var source = article.Article;
        if (source.IsPictureStory)
            return PictureStory(source, rank, null, [.. article.Photos.Select(Measure)]);
        var (text, opening) = TextOf(source, most);
        foreach (var correction in opening is null ? source.Corrections : [])
            text.Add(new(PassageKind.Paragraph, Ems.Of(correction.Text.Value) + Date));
        // The theme shows photos that are not in the text first, and with an opening only one.
        var photos = article.Photos.OrderBy(photo => photo.Photo.IsInText).Take(opening is null ? int.MaxValue : 1);
        return Of(article, rank, null, opening, hasKicker, article.Characters, text.DrainToImmutable(), [.. photos.Select(Measure)]);
    }

    /// <summary>An article on the front page: its headline and a summary.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rank">Its rank, from 0.</param>
    /// <param name="hasKicker">Whether its kicker, if it has one, is shown with it.</param>
    public static Story OnFrontPage(ResolvedArticle article, int rank, bool hasKicker)
    {
        var pictures = article.Photos.Take(1).Select(Measure).ToImmutableArray();
        if (article.Article.IsPictureStory)
            return PictureStory(article.Article, rank, "", pictures);
        var summary = SummaryOf(article, rank);
        // Briefs are a list of their first headlines.
        ImmutableArray<Passage> text =
            article.Article.Kind == ArticleKind.Briefs
                ? [.. Enumerable.Repeat(new Passage(PassageKind.Item, 0), Math.Min(MostBriefs, article.Article.Sections.Length))]
                : [new(PassageKind.Paragraph, Ems.Of(summary) - 2)];
        return Of(article, rank, summary, null, hasKicker, summary.Length, text, pictures);
    }

    /// <summary>How loud an article is.</summary>
    public static StoryRole RoleOf(Article article, int rank, int characters)
    {
        if (article.Kind == ArticleKind.Brief || characters < ShortStory && article.Photos.IsEmpty)
            return rank == 0 ? StoryRole.Second : StoryRole.Brief;
        return rank == 0 ? StoryRole.Lead
            : rank <= 2 && (characters >= SecondStory || !article.Photos.IsEmpty) ? StoryRole.Second
            : StoryRole.Story;
    }

    // The passages of a text, and how many of its blocks are shown, or null if all are. The title of a section comes with its first block.
    private static (ImmutableArray<Passage>.Builder Text, int? Opening) TextOf(Article article, double most)
    {
        var text = ImmutableArray.CreateBuilder<Passage>();
        var (room, blocks, fitting) = (0.0, 0, (Room: 0.0, Blocks: 0, Passages: 0));
        foreach (var section in article.Sections.Prepend(new(null, null, article.Lead)))
        {
            var before = text.Count;
            if (section.Title is { } title)
                text.Add(new(PassageKind.Subhead, Ems.Of(title.Value)));
            foreach (var block in section.Body.Blocks)
            {
                TextLength.AddTo(text, block);
                for (; before < text.Count; before++)
                    room += text[before].Room;
                blocks++;
                if (room <= most || fitting.Blocks == 0)
                    fitting = (room, blocks, text.Count);
            }
        }
        if (blocks == fitting.Blocks || room - fitting.Room < room * LeastLeftOut)
            return (text, null);
        text.Count = fitting.Passages;
        return (text, fitting.Blocks);
    }

    // The deck, or the beginning of the text; of the lead twice as much, and all of a short text.
    private static string SummaryOf(ResolvedArticle article, int rank) =>
        article.Article.Deck is null && article.Characters is var all and <= ResolvedArticle.SummaryLength * 5 / 3
            ? article.SummaryIn(Math.Max(all, ResolvedArticle.SummaryLength) * 2)
        : rank == 0 && (article.Summary.Length < ResolvedArticle.SummaryLength || article.Article.Deck is null)
            ? article.SummaryIn(ResolvedArticle.SummaryLength * 2)
        : article.Summary;

    // It has a label, and in short a line that names its page; the photo with its caption is all else.
    private static Story PictureStory(Article article, int rank, string? summary, ImmutableArray<Picture> pictures) =>
        new(
            rank == 0 ? StoryRole.Lead : StoryRole.Story,
            summary,
            Opening: null,
            IsBoxed: false,
            IsFixed: summary is null && article.Weight is not null,
            Characters: 0,
            Clauses: [],
            Subtitle: 0,
            Deck: 0,
            Labels: summary is null ? 1 : 2,
            Text: [],
            pictures
        );

    private static Story Of(
        ResolvedArticle article,
        int rank,
        string? summary,
        int? opening,
        bool hasKicker,
        int characters,
        ImmutableArray<Passage> text,
        ImmutableArray<Picture> pictures
    )
    {
        var source = article.Article;
        var labels = source.Kind != ArticleKind.News || source.Column is not null || source.Ai is not null ? 1 : 0;
        if (hasKicker && source.Kicker is not null)
            labels++;
        if (article.Byline is not null && (summary is null || source.Kind == ArticleKind.Comment))
            labels++;
        // The links below a summary are higher than a line.
        if (summary is not null)
            labels += 2;
        return new(
            RoleOf(source, rank, article.Characters),
            summary,
            opening,
            source.Kind is ArticleKind.Advertisement or ArticleKind.Obituary,
            source.Weight is not null || summary is not null && article.Issue.Issue.Front.Contains(source.Path),
            characters,
            ClauseLength.Of(article.Clauses),
            source.Subtitle is { } subtitle ? Ems.Of(subtitle.Value) : 0,
            summary is null && source.Deck is { } deck ? Ems.Of(deck.Value) : 0,
            labels,
            text,
            pictures
        );
    }

    private static Picture Measure(ResolvedPhoto photo) =>
        new(photo.Ratio ?? (photo.IsSeen ? 2 / 3.0 : 0), Ems.Of(photo.Photo.Caption?.Text ?? "") + Ems.Of(photo.Photo.Credit?.Value ?? ""));
}
