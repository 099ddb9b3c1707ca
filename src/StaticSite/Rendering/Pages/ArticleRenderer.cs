using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>An article's own page; for a later part of one (上接), a page that leads to the first part, which shows the whole.</summary>
internal static class ArticleRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope) =>
        !site.Makes("article")
            ? []
            : scope.Articles.SelectMany(view =>
                view.Resolved.Beginning is null
                    ? RenderArticle(site, scope, view)
                    : RedirectRenderer.Render(
                        site,
                        scope,
                        view.Article.Address,
                        view.Resolved.Title,
                        view.Resolved.Href,
                        isContinuation: true
                    )
            );

    private static IEnumerable<OutputFile> RenderArticle(SiteScope site, IssueScope scope, ArticleView view)
    {
        var address = view.Article.Address;
        var title = scope.Strings.Get(
            "title_dated",
            ("title", view.Resolved.Title),
            ("newspaper", scope.Resolved.Frame.NewspaperTitle),
            ("date", scope.Resolved.Frame.Date)
        );
        var keywords = view.Article.Keywords.IsEmpty ? null : string.Join(", ", view.Article.Keywords.Select(word => word.Value));
        var document = new Document("article", title, () => view.Resolved.Summary, address, address, scope.Resolved.Language, keywords)
        {
            Image = (site.Wants(address.File) ? scope.Resolved.Slots.Card(view.Resolved) : null) ?? view.Resolved.Image,
            Data = (links, html) => StructuredData.OfArticle(view.Resolved, links, html),
        };
        var selector = new SelectorView(
            scope.Strings,
            scope.Frame,
            new(address, PlaceView.Article, view.Page.Outline, Anchor: view.Resolved.Id)
        );
        return site.Write(scope.Context, document, selector, scope.View, ("article", view), ("page", scope.ViewOf(view.Page)));
    }
}
