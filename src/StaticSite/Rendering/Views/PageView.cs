using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A page of an issue as templates see it.</summary>
internal sealed class PageView(IssueScope scope, Page page) : View<PageView>(Table)
{
    public static readonly Fields<PageView> Table = new("page")
    {
        { "number", view => view._page.Number.Text },
        { "name", view => view._page.Name },
        { "label", view => view._scope.Resolved.LabelOf(view._page) },
        { "number_label", view => view._scope.Resolved.NumberLabelOf(view._page) },
        { "href", view => view._page.Address },
        { "editors", view => NullIfEmpty([.. view._page.Editors.Select(editor => view._scope.Strings.Get("editor", ("role", editor.Role), ("name", editor.Name)))]) },
        { "guide", view => view._scope.Resolved.GuideOf(view._page) },
        { "layout", view => view.Feature is not null ? "feature" : view.ShowsPhotos ? "photos" : "grid" },
        { "feature", view => view.Feature },
        { "grid", view => view.Feature is null ? GridView.Of(view.Articles) : null },
        { "stories", view => NullIfEmpty([.. view.Articles.Where(article => article.Article.IsPictureStory)]) },
        { "fit", view => PrintFit.Of(view._page, view.Feature?.Article, view.ShowsPhotos) },
        { "articles", view => NullIfEmpty(view.Articles) },
    };

    private readonly IssueScope _scope = scope;
    private readonly Page _page = page;

    // Those that run over from the page beside it too.
    private IReadOnlyList<ArticleView> Articles => field ??= [.. _scope.Resolved.ArticlesOn(_page).Select(article => _scope.ViewOf(article)!)];

    // A page of picture stories alone, or one that the editor calls so.
    private bool ShowsPhotos =>
        _page.Layout == PageLayout.Photos || _page.Layout == PageLayout.Auto && Articles.Count > 0 && Articles.All(article => article.Article.Kind == ArticleKind.Photo);

    // One article fills the page, unless the editor says otherwise; a picture story is no text to fill it with.
    private ArticleView? Feature => _page.Layout switch
    {
        PageLayout.Grid or PageLayout.Photos => null,
        PageLayout.Feature => Articles.FirstOrDefault(),
        _ => Articles is [{ Article.IsPictureStory: false } only] ? only : null,
    };
}
