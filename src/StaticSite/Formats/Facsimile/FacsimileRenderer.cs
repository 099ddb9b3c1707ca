using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Pages;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Facsimile;

/// <summary>The view 版面图 of a page or a spread: its image, and on it a link for each article.</summary>
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
            .Concat(site.Makes("spread") ? scope.Issue.Spreads.SelectMany(spread => Render(site, scope, spread)) : [])
            .Concat(site.Theme.AssetFiles.Where(file => file.Path == sheet).Select(file => file with { IsShared = true }));
    }

    private static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope, Page page) =>
        Render(
            site,
            scope,
            PageRenderer.LabelOf(scope, page),
            page.Address,
            new(page.FacsimileView!.Address, PlaceView.Facsimile, page.Outline),
            [page],
            scope.ViewOf(page),
            null
        );

    private static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope, Spread spread) =>
        spread.Facsimile is not { } view
            ? []
            : Render(
                site,
                scope,
                scope.Resolved.Frame.LabelOf(spread),
                spread.Address,
                new(view.Address, PlaceView.SpreadFacsimile, Spread: spread),
                [.. scope.Issue.PagesOf(spread)],
                null,
                new SpreadView(scope, spread)
            );

    private static IEnumerable<OutputFile> Render(
        SiteScope site,
        IssueScope scope,
        string label,
        Address canonical,
        Place place,
        Page[] pages,
        PageView? page,
        SpreadView? spread
    )
    {
        if (!site.Wants(place.Address.File))
            return [];
        var pictures = pages
            .Select(one => (one, Picture: scope.Resolved.Files.PublishFacsimile(one)!))
            .Where(one => one.Picture is not null)
            .ToArray();
        if (pictures.Length < pages.Length)
            return [];
        var frame = scope.Resolved.Frame;
        var title = scope.Strings.Get(
            "title_dated",
            ("title", $"{label} {scope.Strings.Get("view_facsimile")}"),
            ("newspaper", frame.NewspaperTitle),
            ("date", frame.Date)
        );
        var document = new Document(Kind, title, () => title, place.Address, canonical, scope.Resolved.Language);
        return site.Write(
            scope.Context,
            document,
            new(scope.Strings, scope.Frame, place),
            scope.View,
            ("page", page),
            ("spread", spread),
            ("facsimile", new FacsimileView(scope, pictures))
        );
    }
}
