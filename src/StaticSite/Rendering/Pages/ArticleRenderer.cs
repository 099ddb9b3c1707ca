using StaticSite.Rendering.Views;

namespace StaticSite.Rendering.Pages;

/// <summary>An article's own page; for a later part of one (上接), a page that leads to the first part, which shows the whole.</summary>
internal static class ArticleRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope) => !site.Makes("article") ? [] : scope.Articles.SelectMany(view =>
        view.FirstPart is null ? RenderArticle(site, scope, view) : RedirectRenderer.Render(site, scope, view.Article.Address, view.Title, view.Href, isPart: true));

    private static IEnumerable<OutputFile> RenderArticle(SiteScope site, IssueScope scope, ArticleView view)
    {
        var address = view.Article.Address;
        var title = scope.Strings.Get("title_dated", ("title", view.Title), ("newspaper", scope.NewspaperTitle), ("date", scope.Date));
        var keywords = view.Article.Keywords.IsEmpty ? null : string.Join(", ", view.Article.Keywords.Select(word => word.Value));
        var document = new Document("article", title, () => view.Summary, address, address, scope.Language, keywords)
        {
            Image = CardOf(site, scope, view) ?? view.Picture,
            Data = links => StructuredData.OfArticle(site, scope, view, links),
        };
        var selector = new SelectorView(scope.Strings, scope, new(address, PlaceView.Part, view.Page, Anchor: view.Id));
        return site.Write(scope.Context, document, selector, scope.View, ("article", view), ("page", scope.ViewOf(view.Page)));
    }

    private static Model.Address? CardOf(SiteScope site, IssueScope scope, ArticleView view)
    {
        var settings = site.Newspaper.Settings;
        if (settings.Url is null || !settings.Formats.HasFlag(Model.OutputFormats.Cards) || !site.Wants(view.Article.Address.File)) return null;
        return scope.Photos.PublishCard(new(scope.NewspaperTitle, view.Title, scope.Strings.Get("card", ("date", scope.Date), ("page", scope.LabelOf(view.Page))), site.Theme.Card, site.Theme.HasStandardCard));
    }
}
