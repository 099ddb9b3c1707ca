using StaticSite.Model;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>A page that redirects at once, for hosts that do not support redirects: by refresh, canonical address and a link.</summary>
internal static class RedirectRenderer
{
    private const string Kind = "redirect";

    /// <summary>The pages at the old addresses of the issue, its pages and its articles.</summary>
    public static IEnumerable<OutputFile> RenderAliases(SiteScope site, IssueScope scope)
    {
        foreach (var alias in scope.Issue.Aliases)
        foreach (
            var file in Render(
                site,
                scope,
                PublishedAlias.AddressOf(alias.Value),
                scope.Resolved.Frame.Date,
                scope.Issue.Entry.Address,
                isContinuation: false
            )
        )
            yield return file;
        foreach (var page in scope.Issue.Pages)
        foreach (var alias in page.Aliases)
        foreach (
            var file in Render(
                site,
                scope,
                PublishedAlias.AddressOf(alias.Value),
                PageRenderer.LabelOf(scope, page),
                page.Address,
                isContinuation: false
            )
        )
            yield return file;
        foreach (var view in scope.Articles)
        foreach (var alias in view.Article.Aliases)
        foreach (
            var file in Render(
                site,
                scope,
                PublishedAlias.AddressOf(alias.Value),
                view.Resolved.Title,
                view.Resolved.Href,
                isContinuation: false
            )
        )
            yield return file;
        foreach (var article in scope.Issue.Withdrawn)
        foreach (var alias in article.Aliases)
        foreach (
            var file in Render(
                site,
                scope,
                PublishedAlias.AddressOf(alias.Value),
                scope.Strings.Get("withdrawn_title"),
                article.Address,
                isContinuation: false
            )
        )
            yield return file;
    }

    /// <summary>A page that leads to another: an old address, or a later part of an article.</summary>
    public static IEnumerable<OutputFile> Render(
        SiteScope site,
        IssueScope scope,
        Address from,
        string title,
        Address to,
        bool isContinuation
    )
    {
        var document = DocumentOf(from, title, to, scope.Resolved.Language);
        var selector = new SelectorView(scope.Strings, scope.Frame, new(from, PlaceView.Other));
        return site.Write(scope.Context, document, selector, scope.View, ("target", LinkView.To(title, to)), ("is_part", isContinuation));
    }

    /// <summary>The pages at the old addresses of a standing page.</summary>
    public static IEnumerable<(Document Document, LinkView Target)> OfStanding(StandingPage page) =>
        page.Aliases.Select(alias =>
            (
                DocumentOf(PublishedAlias.AddressOf(alias.Value), page.Title.Value, page.Address, page.Language),
                LinkView.To(page.Title.Value, page.Address)
            )
        );

    private static Document DocumentOf(Address from, string title, Address to, string? language) =>
        new(Kind, title, () => title, from, to with { Fragment = null }, language, Refresh: to, IsIndexed: false);
}
