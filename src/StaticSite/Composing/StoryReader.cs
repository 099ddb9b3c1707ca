using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Parsing.Text;
using StaticSite.Resolving;

namespace StaticSite.Composing;

/// <summary>Measures an article as a story of a page. What is long is measured once, however often the article is shown.</summary>
/// <param name="article">The article.</param>
internal sealed class StoryReader(ResolvedArticle article)
{
    private const int MostBriefs = 4;

    private const int ShortStory = 120;

    private const int SecondStory = 200;

    // How many characters of a label are as long as one of a headline.
    private const double LabelsPerCharacter = 1.5;

    // Before a correction.
    private const double Date = 6;

    private Article Source => article.Article;

    private StoryText Text => field ??= StoryText.Of(Source);

    private ImmutableArray<ClauseLength> Clauses => field.IsDefault ? field = ClauseLength.Of(article.Clauses) : field;

    /// <summary>The length that the size of its headline is chosen by, in whole ems.</summary>
    public int Unit => ClauseLength.UnitOf(Clauses);

    /// <summary>The article on its page: in full, or the first blocks of its text if it is too long.</summary>
    /// <param name="rank">Its rank, from 0.</param>
    /// <param name="hasKicker">Whether its kicker, if it has one, is shown with it.</param>
    /// <param name="most">The room that its text may take, in 字; the first block is shown in any case.</param>
    public Story OnPage(int rank, bool hasKicker, double most)
    {
        if (Source.IsPictureStory)
            return PictureStory(rank, null, [.. article.Photos.Select(Measure)]);
        var (text, opening) = Text.Within(most);
        if (opening is null && !Source.Corrections.IsEmpty)
            text = text.AddRange(Source.Corrections.Select(PassageOf));
        // The theme shows photos that are not in the text first, and with an opening only one.
        var photos = article.Photos.OrderBy(photo => photo.Photo.IsInText).Take(opening is null ? int.MaxValue : 1);
        return Of(rank, null, opening, hasKicker, article.Characters, text, [.. photos.Select(Measure)]);
    }

    /// <summary>The article on the front page: its headline and a summary.</summary>
    /// <param name="rank">Its rank, from 0.</param>
    /// <param name="hasKicker">Whether its kicker, if it has one, is shown with it.</param>
    public Story OnFrontPage(int rank, bool hasKicker)
    {
        var pictures = article.Photos.Take(1).Select(photo => Measure(photo) with { IsInText = false }).ToImmutableArray();
        if (Source.IsPictureStory)
            return PictureStory(rank, "", pictures);
        var beginning = SummaryAt(rank);
        // Briefs are a list of their first headlines.
        if (Source.Kind == ArticleKind.Briefs)
            return WithText(beginning, Enumerable.Repeat(new Passage(PassageKind.Item, 0), Math.Min(MostBriefs, Source.Sections.Length)));
        // Of a poem nothing is shown.
        if (Source.Kind == ArticleKind.Poem)
            return WithText("", []);
        var most = beginning.Length + ResolvedArticle.SummaryLength;
        return WithSummary(beginning);

        Story WithText(string summary, IEnumerable<Passage> text) =>
            Of(rank, summary, null, hasKicker, summary.Length, [.. text], pictures);

        Story WithSummary(string summary) =>
            WithText(summary, [new(PassageKind.Paragraph, Ems.Of(summary) - 2)]) with
            {
                Longer = Source.Deck is null && summary.Length > 0 ? more => Longer(summary, more) : null,
            };

        Story? Longer(string summary, double more)
        {
            var limit = Math.Min(most, summary.Length + (int)(more / Ems.Of(summary) * summary.Length));
            return article.SummaryIn(limit) is { } longer && longer.Length > summary.Length ? WithSummary(longer) : null;
        }
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

    private static Passage PassageOf(Correction correction) => new(PassageKind.Paragraph, Ems.Of(correction.Text.Value) + Date);

    // The deck, or the beginning of the text; of the lead twice as much, and all of a short text.
    private string SummaryAt(int rank) =>
        Source.Deck is null && article.Characters is var all and <= ResolvedArticle.SummaryLength * 5 / 3
            ? article.SummaryIn(Math.Max(all, ResolvedArticle.SummaryLength) * 2)
        : rank == 0 && (article.Summary.Length < ResolvedArticle.SummaryLength || Source.Deck is null)
            ? article.SummaryIn(ResolvedArticle.SummaryLength * 2)
        : article.Summary;

    // It has a label, and in short a line that names its page; the photo with its caption is all else.
    private Story PictureStory(int rank, string? summary, ImmutableArray<Picture> pictures) =>
        new(
            rank == 0 ? StoryRole.Lead : StoryRole.Story,
            summary,
            Opening: null,
            IsBoxed: false,
            IsFixed: summary is null && Source.Weight is not null,
            Characters: 0,
            Clauses: [],
            Subtitle: 0,
            Deck: 0,
            Labels: summary is null ? 1 : 2,
            Text: [],
            pictures
        );

    private Story Of(
        int rank,
        string? summary,
        int? opening,
        bool hasKicker,
        int characters,
        ImmutableArray<Passage> text,
        ImmutableArray<Picture> pictures
    )
    {
        var labels = Source.Kind != ArticleKind.News || Source.Column is not null || Source.Ai is not null ? 1 : 0;
        if (hasKicker && Source.Kicker is not null)
            labels++;
        if (article.Byline is not null && (summary is null || Source.Kind == ArticleKind.Comment))
            labels++;
        // The links below a summary are higher than a line.
        if (summary is not null)
            labels += 2;
        return new(
            RoleOf(Source, rank, article.Characters),
            summary,
            opening,
            Source.Kind is ArticleKind.Advertisement or ArticleKind.Obituary,
            Source.Weight is not null || summary is not null && article.Issue.Issue.Front.Contains(Source.Path),
            characters,
            Clauses,
            Source.Subtitle is { } subtitle ? Ems.Of(subtitle.Value) : 0,
            summary is null && Source.Deck is { } deck ? Ems.Of(deck.Value) : 0,
            labels,
            text,
            pictures
        )
        {
            MayBeVertical = rank > 0 && IsInHan,
        };
    }

    // A mark or a word in Latin letters would stand on its side, and nothing beside the headline is longer than that.
    private bool IsInHan =>
        Source is { Subtitle: null, Deck: null }
        && article.Beginning is null
        && IsHan(article.Title)
        && Labels.All(text => text is null || IsHan(text) && text.Length <= LabelsPerCharacter * Clauses.Max(clause => clause.Length));

    private IEnumerable<string?> Labels =>
        [Source.Kicker?.Value, Source.Column?.Value, article.Issue.Strings.LabelOf(Source.Kind), article.AiLabel, article.Byline];

    private static bool IsHan(string text) => text.All(c => Cjk.IsSpace(c) || Cjk.IsHan(c));

    private static Picture Measure(ResolvedPhoto photo) =>
        new(
            photo.Ratio ?? (photo.IsSeen ? 2 / 3.0 : 0),
            Ems.Of(photo.Photo.Caption?.Text ?? "") + Ems.Of(photo.Photo.Credit?.Value ?? ""),
            photo.Photo.IsInText
        );
}
