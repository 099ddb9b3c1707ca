using StaticSite.Model;
using StaticSite.Rendering.Markup;

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
        { "guide", view => view.Guide },
        { "layout", view => view.Feature is not null ? "feature" : view.ShowsPhotos ? "photos" : "grid" },
        { "feature", view => view.Feature },
        { "grid", view => view.Feature is null ? GridView.Of(view._articles) : null },
        { "stories", view => NullIfEmpty([.. view._articles.Where(article => article.Article.IsPictureStory)]) },
        { "fit", view => view._scope.Fit.Of(view._page, view.Feature?.Article, view.ShowsPhotos) },
        { "articles", view => NullIfEmpty(view._articles) },
    };

    private readonly IssueScope _scope = scope;
    private readonly Page _page = page;
    private readonly IReadOnlyList<ArticleView> _articles = articles;

    /// <summary>Its articles, those that run over from the page beside it too.</summary>
    public IReadOnlyList<ArticleView> Articles => _articles;

    /// <summary>What it holds, in words (导读), or null.</summary>
    public Html? Guide => field ??= _page.Guide is { } guide ? MarkupRenderer.Render(guide, _scope.Markup($"{_page.Number.Text}-guide", _page.Folder, _ => null, () => null)) : null;

    // A page of picture stories alone, or one that the editor calls so.
    private bool ShowsPhotos =>
        _page.Layout == PageLayout.Photos || _page.Layout == PageLayout.Auto && _articles.Count > 0 && _articles.All(article => article.Article.Kind == ArticleKind.Photo);

    // One article fills the page, unless the editor says otherwise; a picture story is no text to fill it with.
    private ArticleView? Feature => _page.Layout switch
    {
        PageLayout.Grid or PageLayout.Photos => null,
        PageLayout.Feature => _articles.FirstOrDefault(),
        _ => _articles is [{ Article.IsPictureStory: false } only] ? only : null,
    };
}
