using StaticSite.Model;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>
/// A page in its views: as it is laid out; its text; at the full width of the sheet if no spread holds it. The default theme folds the last
/// two into the first.
/// </summary>
internal static class PageRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope)
    {
        foreach (var page in scope.Issue.Pages)
        {
            foreach (var file in Render(site, scope, page, "page", page.Address, PlaceView.Page, null))
                yield return file;
            foreach (var file in Render(site, scope, page, "text", page.Address.Below("text"), PlaceView.Text, "text_view"))
                yield return file;
            if (scope.Issue.SpreadOf(page) is not null && site.Makes("spread"))
                continue;
            foreach (var file in Render(site, scope, page, "full", page.Address.Below("full"), PlaceView.Full, "full_view"))
                yield return file;
        }
    }

    private static IEnumerable<OutputFile> Render(
        SiteScope site,
        IssueScope scope,
        Page page,
        string kind,
        Address address,
        PlaceView view,
        string? viewName
    )
    {
        if (!site.Makes(kind))
            return [];
        var label = LabelOf(scope, page);
        if (viewName is not null)
            label += " " + scope.Strings.Get(viewName);
        var newspaper = scope.Resolved.Frame.NewspaperTitle;
        var title = scope.Strings.Get("title_dated", ("title", label), ("newspaper", newspaper), ("date", scope.Resolved.Frame.Date));
        var document = new Document(
            kind,
            title,
            () => HeadlinesOf(page) is { Length: > 0 } headlines ? headlines : title,
            address,
            page.Address,
            scope.Resolved.Language
        );
        var selector = new SelectorView(scope.Strings, scope.Frame, new(address, view, page.Outline));
        return site.Write(scope.Context, document, selector, scope.View, ("page", scope.ViewOf(page)));
    }

    /// <summary>Its number and its name.</summary>
    public static string LabelOf(IssueScope scope, Page page) =>
        page.Name is null
            ? scope.Resolved.Frame.NumberLabelOf(page.Outline)
            : $"{scope.Resolved.Frame.NumberLabelOf(page.Outline)} {page.Name}";

    private static string HeadlinesOf(Page page) => string.Join(" · ", page.Articles.Select(article => article.Title?.Value).Take(3));
}
