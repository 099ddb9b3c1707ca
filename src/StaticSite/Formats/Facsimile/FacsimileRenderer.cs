using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Pages;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Facsimile;

/// <summary>The view 版面图 of a page: its image, and on it a link for each article.</summary>
internal static class FacsimileRenderer
{
    /// <summary>The kind of its template.</summary>
    public const string Kind = "facsimile";

    /// <summary>Its style sheet, which is published with it: few newspapers need it.</summary>
    public const string StyleSheet = "facsimile.css";

    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope)
    {
        var pages = scope.Issue.Pages.Where(page => page.FacsimileView is not null).ToArray();
        if (pages.Length == 0)
            return [];
        var sheet = site.Theme.FileOf(StyleSheet);
        return pages
            .SelectMany(page => Render(site, scope, page))
            .Concat(site.Theme.AssetFiles.Where(file => file.Path == sheet).Select(file => file with { IsShared = true }));
    }

    private static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope, Page page)
    {
        var address = page.FacsimileView!.Address;
        if (!site.Wants(address.File) || scope.Resolved.Files.PublishFacsimile(page) is not { } picture)
            return [];
        var frame = scope.Resolved.Frame;
        var title = scope.Strings.Get(
            "title_dated",
            ("title", $"{PageRenderer.LabelOf(scope, page)} {scope.Strings.Get("view_facsimile")}"),
            ("newspaper", frame.NewspaperTitle),
            ("date", frame.Date)
        );
        var document = new Document(Kind, title, () => title, address, page.Address, scope.Resolved.Language);
        var selector = new SelectorView(scope.Strings, scope.Frame, new(address, PlaceView.Facsimile, page.Outline));
        return site.Write(
            scope.Context,
            document,
            selector,
            scope.View,
            ("page", scope.ViewOf(page)),
            ("facsimile", new FacsimileView(scope, page, picture))
        );
    }
}
