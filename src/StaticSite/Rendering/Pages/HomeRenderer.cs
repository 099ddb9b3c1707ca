using StaticSite.Composing;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>
/// The home page: the front page of the newest issue, the first article of each other page, and those that <c>front:</c> names.
/// </summary>
internal static class HomeRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope newest)
    {
        if (!site.Makes("home"))
            return [];
        var front = newest.Issue.Pages.FirstOrDefault();
        // A later part of an article is not a story of its own.
        var stories = newest.Resolved.Articles.Where(article => article.Beginning is null).ToArray();
        var chosen = stories.Where(article =>
            article.Page == front
            || Array.Find(stories, other => other.Page == article.Page) == article
            || newest.Issue.Front.Contains(article.Article.Path)
        );
        var articles = FrontPage
            .Rank(chosen, article => newest.Issue.Pages.IndexOf(article.Page), newest.Issue.Front)
            .Select(article => newest.ViewOf(article)!);
        var strings = newest.Strings;
        var newspaper = newest.Resolved.Frame.NewspaperTitle;
        string Description() =>
            strings.Get(
                "home_description",
                ("newspaper", newspaper),
                ("date", newest.Resolved.Frame.Date),
                ("count", strings.Number(newest.Issue.Pages.Length))
            );
        var document = new Document(
            "home",
            $"{newspaper} {newest.Resolved.Frame.Date}",
            Description,
            Model.Address.Home,
            front?.Address ?? newest.Issue.Entry.Address,
            newest.Resolved.Language
        )
        {
            // Programs need to know the whole address.
            Data =
                site.FullLinks is not null && site.Slots.Search is { } search
                    ? (links, html) => StructuredData.OfSite(newspaper, search, links, html)
                    : null,
        };
        var selector = new SelectorView(strings, newest.Frame, new(document.Address, PlaceView.Article, front?.Outline));
        return site.Write(newest.Context, document, selector, newest.View, ("home", GridView.Of(newest, [.. articles], isAtHome: true)));
    }

    /// <summary>The home page of a newspaper without issues.</summary>
    public static IEnumerable<OutputFile> RenderEmpty(SiteScope site, Templates.DocumentContext context)
    {
        var newspaper = site.Newspaper.Settings.Title.Value;
        var document = new Document("home", newspaper, () => newspaper, Model.Address.Home, Model.Address.Home);
        var selector = new SelectorView(site.Strings, null, new(document.Address, PlaceView.Other));
        return site.Write(context, document, selector, null, ("home", null));
    }
}
