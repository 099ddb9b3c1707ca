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

    // Before a correction.
    private const double Date = 6;

    // The unit of a headline, in ems: a Chinese clause with the mark that ends it.
    private const double Mark = 1;

    /// <summary>An article that stands on its page in full.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rank">Its rank, from 0.</param>
    /// <param name="hasKicker">Whether its kicker, if it has one, is shown with it.</param>
    public static Story InFull(ResolvedArticle article, int rank, bool hasKicker)
    {
        var source = article.Article;
        var pictures = article.Photos.Select(Measure).ToImmutableArray();
        if (source.IsPictureStory)
            return PictureStory(source, rank, null, pictures);
        var text = ImmutableArray.CreateBuilder<Passage>();
        TextLength.AddTo(text, source.Lead);
        foreach (var section in source.Sections)
        {
            if (section.Title is { } title)
                text.Add(new(PassageKind.Subhead, TextLength.Of(title.Value)));
            TextLength.AddTo(text, section.Body);
        }
        foreach (var correction in source.Corrections)
            text.Add(new(PassageKind.Paragraph, TextLength.Of(correction.Text.Value) + Date));
        return Of(article, rank, null, hasKicker, article.Characters, text.DrainToImmutable(), pictures);
    }

    /// <summary>An article of which its page shows the headline and a summary.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rank">Its rank, from 0.</param>
    /// <param name="hasKicker">Whether its kicker, if it has one, is shown with it.</param>
    public static Story InShort(ResolvedArticle article, int rank, bool hasKicker)
    {
        var pictures = article.Photos.Take(1).Select(Measure).ToImmutableArray();
        if (article.Article.IsPictureStory)
            return PictureStory(article.Article, rank, "", pictures);
        var summary = SummaryOf(article, rank);
        // Briefs are a list of their headlines, on the home page of the first few.
        ImmutableArray<Passage> text =
            article.Article.Kind == ArticleKind.Briefs
                ? [.. Enumerable.Repeat(new Passage(PassageKind.Item, 0), Math.Min(MostBriefs, article.Article.Sections.Length))]
                : [new(PassageKind.Paragraph, TextLength.Of(summary) - 2)];
        return Of(article, rank, summary, hasKicker, summary.Length, text, pictures);
    }

    /// <summary>How loud an article is.</summary>
    public static StoryRole RoleOf(Article article, int rank, int characters) =>
        rank == 0 ? StoryRole.Lead
        : article.Kind == ArticleKind.Brief || characters < ShortStory && article.Photos.IsEmpty ? StoryRole.Brief
        : rank <= 2 && (characters >= SecondStory || !article.Photos.IsEmpty) ? StoryRole.Second
        : StoryRole.Story;

    /// <summary>The lengths of the parts of a headline that stay on one line: clauses, or the words of a language with spaces.</summary>
    public static ImmutableArray<double> ClausesOf(string headline) =>
        [
            .. Clause
                .Split(headline)
                .SelectMany(clause =>
                    clause.Mark is null && clause.Text.Length == headline.Length
                        ? clause.Text.Split(' ').Select(word => TextLength.Of(word))
                        : [TextLength.Of(clause.Text) + (clause.Mark is null or " " or "\u3000" ? 0 : Mark)]
                ),
        ];

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
            RoleOf(article, rank, 0),
            summary,
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
        if (article.Byline is not null)
            labels++;
        return new(
            RoleOf(source, rank, article.Characters),
            summary,
            source.Kind is ArticleKind.Advertisement or ArticleKind.Obituary,
            source.Weight is not null,
            characters,
            ClausesOf(article.Title),
            source.Subtitle is { } subtitle ? TextLength.Of(subtitle.Value) : 0,
            summary is null && source.Deck is { } deck ? TextLength.Of(deck.Value) : 0,
            labels,
            text,
            pictures
        );
    }

    private static Picture Measure(ResolvedPhoto photo) =>
        new(
            photo.Ratio ?? (photo.IsSeen ? 2 / 3.0 : 0),
            TextLength.Of(photo.Photo.Caption?.Text ?? "") + TextLength.Of(photo.Photo.Credit?.Value ?? "")
        );
}
