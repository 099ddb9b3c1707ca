using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A page of an issue as templates see it.</summary>
internal sealed class PageView(IssueScope scope, Page page, IReadOnlyList<ArticleView> articles) : View<PageView>(Table)
{
    public static readonly Fields<PageView> Table = new("page")
    {
        { "number", view => view._page.Number.Text },
        { "name", view => view._page.Name },
        { "label", view => view._scope.LabelOf(view._page) },
        { "number_label", view => view._scope.NumberLabelOf(view._page) },
        { "href", view => view._page.Address },
        { "editors", view => NullIfEmpty([.. view._page.Editors.Select(editor => view._scope.Strings.Get("editor", ("role", editor.Role), ("name", editor.Name)))]) },
        { "layout", view => view.Feature is null ? "grid" : "feature" },
        { "feature", view => view.Feature },
        { "grid", view => view.Feature is null ? GridView.Of(view._articles) : null },
        { "articles", view => NullIfEmpty(view._articles) },
    };

    private readonly IssueScope _scope = scope;
    private readonly Page _page = page;
    private readonly IReadOnlyList<ArticleView> _articles = articles;

    // One long article fills the page, unless the editor says otherwise.
    private ArticleView? Feature => _page.Layout switch
    {
        PageLayout.Grid => null,
        PageLayout.Feature => _articles.FirstOrDefault(),
        _ => _articles is [{ IsLong: true } only] ? only : null,
    };
}
