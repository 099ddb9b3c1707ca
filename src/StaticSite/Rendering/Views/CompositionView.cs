using System.Collections.Immutable;
using StaticSite.Composing;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The stories of a page as they are composed, as templates see them.</summary>
internal sealed class CompositionView : View<CompositionView>
{
    // On a page with fewer stories, none is repeated.
    private const int SharingKicker = 3;

    // What fits on a sheet of paper, in 字 with the blank ends of lines.
    private const int MostInFull = 6500;

    // What at least is shown of a text, in 字.
    private const double ShortestOpening = 100;

    // What is shown of a lead that is too long, compared with other stories.
    private const double LeadWeight = 1.5;

    // The share of a sheet that is left out at least where a page is too long.
    private const double LeastLeftOut = 0.03;

    // In print, as a multiple of the height of a photo.
    private const double HighestPicture = 1.6;

    public static readonly Fields<CompositionView> Table = new("composition")
    {
        { "cells", view => view.Cells },
        { "kicker", view => view.Kicker },
        { "fit", view => view._fit.Of(view) },
    };

    private readonly PageSheets _sheets;
    private readonly PrintFit _fit;
    private readonly IReadOnlyList<ArticleView> _articles;
    private readonly bool _isHome;
    private readonly int _room;
    private readonly int _firstRank;

    private CompositionView(PageSheets sheets, PrintFit fit, IReadOnlyList<ArticleView> articles, bool isHome, int room, int firstRank)
        : base(Table) =>
        (_sheets, _fit, _articles, _isHome, _room, _firstRank) = (sheets, fit, LeadFirst(articles), isHome, room, firstRank);

    /// <summary>Composes the articles of a page, or the rest of them; null if there are none, or if the theme gives no sizes.</summary>
    /// <param name="scope">The issue.</param>
    /// <param name="articles">The articles by rank.</param>
    /// <param name="taken">For the rest of a page, the 字 of the article that fills it; null for a whole page.</param>
    public static CompositionView? Of(IssueScope scope, IReadOnlyList<ArticleView> articles, int? taken = null) =>
        scope.Sheets is not { } sheets || articles.Count == 0
            ? null
            : new(sheets, scope.Fit, articles, isHome: false, MostInFull - (taken ?? 0), taken is null ? 0 : 1);

    /// <summary>Composes the articles of the home page, each with its headline and a summary.</summary>
    public static CompositionView? OfHome(IssueScope scope, IReadOnlyList<ArticleView> articles) =>
        scope.Sheets is not { } sheets || articles.Count == 0 ? null : new(sheets, scope.Fit, articles, isHome: true, 0, 0);

    /// <summary>The height of the page on paper, in millimetres.</summary>
    /// <param name="size">The size of its text and its photos.</param>
    /// <param name="width">The width of the sheet, in millimetres.</param>
    public double HeightOn(PrintSize size, double width) => HeightOn(size, width, Composed);

    private double HeightOn(PrintSize size, double width, Composition composition)
    {
        var em = size.Em;
        var metrics = _sheets.Metrics with
        {
            Leading = size.Leading,
            ColumnGap = size.Gap / em,
            Gap = size.Gap / em,
            RowGap = 1.5 * size.Leading,
            HighestPicture = HighestPicture * size.Plate / em,
        };
        return composition.HeightOn(metrics, width / em) * em;
    }

    private SheetHeights[] Sheets => field ??= [.. _sheets.Widths.Select(width => new SheetHeights(_sheets.Metrics, width, Stories))];

    private Composition Composed => field ??= Compose();

    private ImmutableArray<Story> Stories => Composed.Stories;

    private IReadOnlyList<CellView> Cells =>
        field ??= [
            .. Composed.Cells.Select(cell => new CellView(
                cell,
                [.. cell.Stories.Select(story => ViewOf(cell, story))],
                cell.Stories is [var only] ? Stories[only] : null,
                () => [.. Sheets.Select((sheet, i) => sheet.Loosened(cell.Steps[i]).Of(cell.Stories.AsSpan(), cell.Spans[i]).Height)]
            )),
        ];

    // A kicker that all share is shown once.
    private string? Kicker =>
        _articles.Count >= SharingKicker
        && _articles[0].Article.Kicker?.Value is { } kicker
        && _articles.All(article => article.Article.IsPictureStory || article.Article.Kicker?.Value == kicker)
            ? kicker
            : null;

    private StoryView ViewOf(Cell cell, int story) => new(_articles[story], Stories[story], SizesOf(cell, story), Kicker is null);

    // A brief never leads.
    private static IReadOnlyList<ArticleView> LeadFirst(IReadOnlyList<ArticleView> articles)
    {
        var lead = articles.FirstOrDefault(article => article.Article.CanLead) ?? articles[0];
        return lead == articles[0] ? articles : [lead, .. articles.Where(article => article != lead)];
    }

    // All stories in full where one sheet of paper holds them; else the longest are cut to the same length, the lead to more.
    private Composition Compose()
    {
        if (_isHome)
            return ComposerOf([.. _articles.Select((article, i) => article.Story.OnFrontPage(i, Kicker is null))]).Compose();
        var stories = OnPage(double.PositiveInfinity);
        (double Room, double Weight)[] rooms =
        [
            .. stories.Select((story, i) => (story.Room, Weight: WeightOf(i))).OrderBy(story => story.Room / story.Weight),
        ];
        for (var room = (double)_room; ; )
        {
            var most = LongestOf(rooms, room);
            stories = [.. stories.Select((story, i) => story.Room <= most * WeightOf(i) ? story : OnPage(i, most))];
            var composer = ComposerOf(stories);
            if (most < ShortestOpening)
                return composer.Compose();
            var share = ShareOf(composer.Outline());
            if (share <= 1)
            {
                var composed = composer.Compose();
                share = ShareOf(composed);
                if (share <= 1)
                    return composed;
            }
            room = Math.Min(room, stories.Sum(story => story.Room)) - Math.Max(share - 1, LeastLeftOut) * MostInFull;
        }
    }

    private Composer ComposerOf(ImmutableArray<Story> stories) => new(_sheets.Metrics, _sheets.Widths, stories);

    private ImmutableArray<Story> OnPage(double most) => [.. _articles.Select((_, i) => OnPage(i, most))];

    private Story OnPage(int article, double most) =>
        _articles[article].Story.OnPage(_firstRank + article, Kicker is null, most * WeightOf(article));

    private double WeightOf(int article) => _firstRank + article == 0 ? LeadWeight : 1;

    private double ShareOf(Composition composition) => _fit.ShareOf((size, width) => HeightOn(size, width, composition));

    // The length that no story of weight 1 may exceed, so that all of them together have room; infinite if they fit.
    private static double LongestOf((double Room, double Weight)[] stories, double room)
    {
        var weights = stories.Sum(story => story.Weight);
        foreach (var (own, weight) in stories)
        {
            if (own / weight * weights > room)
                return Math.Max(0, room) / weights;
            (room, weights) = (room - own, weights - weight);
        }
        return double.PositiveInfinity;
    }

    // What a browser chooses the file of a photo by.
    private string SizesOf(Cell cell, int story)
    {
        var picture = Stories[story].Pictures.FirstOrDefault();
        return _sheets.Pictures?.Of(Share) ?? "100vw";

        double Share(int sheet)
        {
            var width = Stories[story].IsVertical
                ? Sheets[sheet].TextWidthOf(story, cell.Spans[sheet])
                : SheetHeights.WidthOf(_sheets.Metrics, _sheets.Widths[sheet], cell.Spans[sheet]);
            var columns = cell.Stories.Length == 1 && picture.IsWide ? 1 : _sheets.Metrics.ColumnsIn(width);
            return _sheets.Metrics.ColumnWidth(width, columns) / _sheets.Widths[sheet];
        }
    }
}
