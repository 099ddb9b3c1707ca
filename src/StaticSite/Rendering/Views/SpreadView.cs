using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A spread as templates see it.</summary>
internal sealed class SpreadView(IssueScope scope, Spread spread) : View<SpreadView>(Table)
{
    public static readonly Fields<SpreadView> Table = new("spread")
    {
        { "label", view => view._scope.LabelOf(view._spread) },
        { "href", view => view._spread.Address },
        { "articles", view => NullIfEmpty(view.Shared) },
        { "halves", view => new HalfView[] { view.Half(view._spread.Left), view.Half(view._spread.Right) } },
    };

    private readonly IssueScope _scope = scope;
    private readonly Spread _spread = spread;

    private IReadOnlyList<ArticleView> Shared =>
        [.. _scope.Issue.Pages.Where(page => _spread.Contains(page.Number)).SelectMany(_scope.OwnArticles).Where(RunsOver)];

    private HalfView Half(PageNumber number)
    {
        var page = _scope.Issue.Pages.First(page => page.Number.IsSamePage(number));
        return new(page, _scope.ViewOf(page), [.. _scope.OwnArticles(page).Where(article => !RunsOver(article))]);
    }

    private static bool RunsOver(ArticleView article) => article.Article.Pages.Length > 1;
}

/// <summary>One page of a spread as templates see it.</summary>
internal sealed class HalfView(Page page, PageView view, IReadOnlyList<ArticleView> articles) : View<HalfView>(Table)
{
    public static readonly Fields<HalfView> Table = new("half")
    {
        { "id", half => IdOf(half._page.Number) },
        { "page", half => half._view },
        { "articles", half => NullIfEmpty(half._articles) },
        { "feature", half => half._articles is [{ IsLong: true } only] ? only : null },
    };

    private readonly Page _page = page;
    private readonly PageView _view = view;
    private readonly IReadOnlyList<ArticleView> _articles = articles;

    /// <summary>The anchor of a page on its spread.</summary>
    public static string IdOf(PageNumber number) => $"p{number.Text}";
}
