using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A page of an issue as templates see it.</summary>
/// <param name="frame">What pages say around the issue.</param>
/// <param name="page">The page.</param>
/// <param name="content">Its contents; null if they are unknown.</param>
internal sealed class PageView(IssueFrame frame, PageOutline page, PageContent? content) : View<PageView>(Table)
{
    public static readonly Fields<PageView> Table = new("page")
    {
        { "number", view => view._frame.Strings.Number(view._page.Number) },
        { "name", view => view._page.Name },
        { "label", view => view._frame.LabelOf(view._page) },
        { "number_label", view => view._frame.NumberLabelOf(view._page) },
        { "href", view => view._page.Lead },
        { "editors", view => NullIfEmpty(view._content?.Editors ?? []) },
        { "guide", view => view._content?.Guide },
        { "layout", view => view._content?.Layout },
        { "feature", view => view._content?.Feature },
        { "grid", view => view._content?.Grid },
        { "rest", view => view._content?.Rest },
        { "stories", view => NullIfEmpty([.. view.Articles.Where(article => article.Article.IsPictureStory)]) },
        { "fit", view => view._content?.Fit },
        { "articles", view => NullIfEmpty(view.Articles) },
    };

    private readonly IssueFrame _frame = frame;
    private readonly PageOutline _page = page;
    private readonly PageContent? _content = content;

    /// <summary>Its articles; none if they are unknown.</summary>
    public IReadOnlyList<ArticleView> Articles => _content?.Articles ?? [];
}
