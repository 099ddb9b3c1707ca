using StaticSite.Model;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>An issue's own page: its pages and all headlines.</summary>
internal static class IssueRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope)
    {
        if (!site.Makes("issue"))
            return [];
        var address = scope.Issue.Entry.Address;
        var title = scope.Strings.Get("title", ("title", scope.Resolved.Frame.Date), ("newspaper", scope.Resolved.Frame.NewspaperTitle));
        var document = new Document("issue", title, () => title, address, address, scope.Resolved.Language)
        {
            Translations = TranslationsOf(site, scope),
            Data = (links, html) => StructuredData.OfIssue(scope.Resolved, links, html),
        };
        var selector = new SelectorView(scope.Strings, scope.Frame, new(address, PlaceView.Other));
        return site.Write(scope.Context, document, selector, scope.View);
    }

    // The editions of a day in different languages; with two in one language it is unknown which is the translation.
    private static (string, Address)[] TranslationsOf(SiteScope site, IssueScope scope)
    {
        var editions = site
            .Newspaper.AnnouncedOn(scope.Issue.Entry.Date)
            .Select(entry => (Language: site.Newspaper.LanguageOf(entry), entry.Address))
            .ToArray();
        return editions.Length > 1 && editions.DistinctBy(edition => edition.Language).Count() == editions.Length ? editions : [];
    }
}
