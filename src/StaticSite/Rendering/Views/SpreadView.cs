using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A spread as templates see it.</summary>
internal sealed class SpreadView(IssueScope scope, Spread spread) : View<SpreadView>(Table)
{
    public static readonly Fields<SpreadView> Table = new("spread")
    {
        { "label", view => view._scope.Resolved.Frame.LabelOf(view._spread) },
        { "href", view => view._spread.Lead },
        { "outer", view => view._spread.IsOuterSheet },
        { "articles", view => NullIfEmpty(view.Shared) },
        { "halves", view => view.Halves },
        { "fit", view => view.Fit.Shared },
    };

    private readonly IssueScope _scope = scope;
    private readonly Spread _spread = spread;
    private (int, int[])? _fit;

    private IReadOnlyList<ArticleView> Shared => [.. _scope.Issue.PagesOf(_spread).SelectMany(OwnArticles).Where(RunsOver)];

    // In the order of the paper.
    private HalfView[] Halves => field ??= [.. _scope.Issue.PagesOf(_spread).Select((page, i) => Half(page, () => Fit.Halves[i]))];

    private (int Shared, int[] Halves) Fit =>
        _fit ??= _scope.Fit.OfSpread([.. Shared.Select(article => article.Article)], [.. Halves.Select(half => half.Content)]);

    /// <summary>Whether articles run over several pages.</summary>
    public bool IsShared => Shared.Count > 0;

    /// <summary>One of the pages.</summary>
    public HalfView HalfOf(PageNumber number) => Halves[_spread.Pages.IndexOf(_spread.Pages.First(number.IsSamePage))];

    private HalfView Half(Page page, Func<int> fit) => new(_scope, page, [.. OwnArticles(page).Where(article => !RunsOver(article))], fit);

    private IEnumerable<ArticleView> OwnArticles(Page page) => _scope.Resolved.OwnArticles(page).Select(article => _scope.ViewOf(article)!);

    private static bool RunsOver(ArticleView article) => article.Article.Pages.Length > 1;
}

/// <summary>One page of a spread as templates see it.</summary>
internal sealed class HalfView(IssueScope scope, Page page, IReadOnlyList<ArticleView> articles, Func<int> fit) : View<HalfView>(Table)
{
    public static readonly Fields<HalfView> Table = new("half")
    {
        { "id", half => IdOf(half._page.Number) },
        { "page", half => half._view },
        { "articles", half => NullIfEmpty(half._articles) },
        { "feature", half => half.Feature },
        { "composition", half => half.Composition },
        { "fit", half => half._fit() },
    };

    private readonly Page _page = page;
    private readonly PageView _view = scope.ViewOf(page);
    private readonly IReadOnlyList<ArticleView> _articles = articles;
    private readonly Func<int> _fit = fit;

    /// <summary>What it holds, as it is measured for paper.</summary>
    public PrintFit.HalfContent Content => new(Feature?.Article, Composition);

    // None where one article fills it.
    private CompositionView? Composition => Feature is null ? field ??= CompositionView.Of(scope, _articles, 0) : null;

    private ArticleView? Feature => _articles is [{ IsLong: true } only] ? only : null;

    /// <summary>The anchor of a page on its spread.</summary>
    public static string IdOf(PageNumber number) => $"p{number.Text}";
}
