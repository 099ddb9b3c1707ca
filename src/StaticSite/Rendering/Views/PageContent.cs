using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The contents of a page of an issue, and its layout.</summary>
/// <param name="scope">The issue.</param>
/// <param name="page">The page.</param>
internal sealed class PageContent(IssueScope scope, Page page)
{
    /// <summary>Its articles, including those that run over from the page next to it.</summary>
    public IReadOnlyList<ArticleView> Articles => field ??= [.. scope.Resolved.ArticlesOn(page).Select(article => scope.ViewOf(article)!)];

    /// <summary>Its editors in words.</summary>
    public IReadOnlyList<string> Editors =>
        [.. page.Editors.Select(editor => scope.Strings.Get("editor", ("role", editor.Role), ("name", editor.Name)))];

    /// <summary>What it holds, in words (导读), or null.</summary>
    public Html? Guide => scope.Resolved.GuideOf(page);

    /// <summary>Its articles by rank; null if one of them fills it, or if it has none.</summary>
    public GridView? Grid => Feature is null ? field ??= GridView.Of(scope, Articles) : null;

    /// <summary>How the articles besides the one that fills it, or besides the photos, are composed; null if there are none.</summary>
    public CompositionView? Rest =>
        field ??=
            Feature is { } feature
                ? CompositionView.Of(scope, [.. Articles.Where(article => article != feature)], feature.Resolved.Characters)
            : ShowsPhotos ? CompositionView.Of(scope, [.. Articles.Where(article => !article.IsShownByPhoto)], 0)
            : null;

    /// <summary>Its layout.</summary>
    public string Layout =>
        Feature is not null ? "feature"
        : ShowsPhotos ? "photos"
        : "grid";

    /// <summary>The class of size that it is printed in.</summary>
    public int Fit => scope.Fit.Of(page, Feature?.Article, ShowsPhotos, Grid?.Composition);

    /// <summary>
    /// The article that fills it, or null. One article does, unless the editor says otherwise; a picture story has no text to fill it with.
    /// </summary>
    public ArticleView? Feature =>
        page.Layout switch
        {
            PageLayout.Grid or PageLayout.Photos => null,
            PageLayout.Feature => Articles.FirstOrDefault(),
            _ => Articles is [{ Article.IsPictureStory: false } only] ? only : null,
        };

    // A page of picture stories alone, or one that the editor calls so.
    private bool ShowsPhotos =>
        page.Layout == PageLayout.Photos
        || page.Layout == PageLayout.Auto && Articles.Count > 0 && Articles.All(article => article.Article.Kind == ArticleKind.Photo);
}
