using StaticSite.Model;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering.Pages;

/// <summary>A page that leads on at once, for hosts that know no redirects: by refresh, canonical address and a link.</summary>
internal static class RedirectRenderer
{
    private const string Kind = "redirect";

    /// <summary>The pages at the old addresses of the issue's articles.</summary>
    public static IEnumerable<OutputFile> RenderAliases(SiteScope site, IssueScope scope)
    {
        foreach (var view in scope.Articles)
            foreach (var alias in view.Article.Aliases)
                foreach (var file in Render(site, scope, PublishedAlias.AddressOf(alias.Value), view.Title, view.Href, isPart: false)) yield return file;
        foreach (var article in scope.Issue.Withdrawn)
            foreach (var alias in article.Aliases)
                foreach (var file in Render(site, scope, PublishedAlias.AddressOf(alias.Value), scope.Strings.Get("withdrawn_title"), article.Address, isPart: false)) yield return file;
    }

    /// <summary>A page that leads to another: an old address, or a later part of an article.</summary>
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope, Address from, string title, Address to, bool isPart)
    {
        var document = new Document(Kind, title, () => title, from, to with { Fragment = null }, scope.Language, Refresh: to, IsIndexed: false);
        var selector = new SelectorView(scope.Strings, scope, new(from, PlaceView.Other));
        return site.Write(scope.Context, document, selector, scope.View, ("target", LinkView.To(title, to)), ("is_part", isPart));
    }
}
