using StaticSite.Rendering.Views;

namespace StaticSite.Rendering.Pages;

/// <summary>An issue's own page: its pages and all headlines.</summary>
internal static class IssueRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope)
    {
        if (!site.Makes("issue")) return [];
        var address = scope.Issue.Entry.Address;
        var title = scope.Strings.Get("title", ("title", scope.Date), ("newspaper", site.Newspaper.Settings.Title.Value));
        var document = new Document("issue", title, () => title, address, address, scope.Language);
        var selector = new SelectorView(scope.Strings, scope, new(address, PlaceView.Other));
        return site.Write(scope.Context, document, selector, scope.View);
    }
}
