using StaticSite.Rendering.Views;

namespace StaticSite.Rendering.Pages;

/// <summary>An article's own page.</summary>
internal static class ArticleRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope) => scope.Articles.SelectMany(view =>
    {
        var address = view.Article.Address;
        var newspaper = site.Newspaper.Settings.Title.Value;
        var title = scope.Strings.Get("title_dated", ("title", view.Title), ("newspaper", newspaper), ("date", scope.Date));
        var document = new Document("article", title, view.Summary, address, address);
        var selector = new SelectorView(scope.Strings, scope, new(address, PlaceView.Part, view.Page, Anchor: view.Id));
        return site.Write(scope.Context, document, selector, scope.View, ("article", view), ("page", scope.ViewOf(view.Page)));
    });
}
