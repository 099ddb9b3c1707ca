using StaticSite.Model;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>The page of all corrections (更正), newest first.</summary>
internal static class CorrectionsRenderer
{
    public static IEnumerable<OutputFile> Render(
        SiteScope site,
        Templates.DocumentContext context,
        IssueScope? newest,
        IEnumerable<PublishedCorrection> corrections
    )
    {
        if (!site.Makes("corrections"))
            return [];
        var heading = site.Strings.Get("corrections_title");
        var title = site.Strings.Get("title", ("title", heading), ("newspaper", site.Newspaper.Settings.Title.Value));
        var document = new Document("corrections", title, () => title, Address.Corrections, Address.Corrections);
        var selector = new SelectorView(site.Strings, newest?.Frame, new(document.Address, PlaceView.Other));
        var views = corrections
            .OrderByDescending(item => item.Date)
            .ThenBy(item => item.Article.Path, StringComparer.Ordinal)
            .Select(item => new CorrectionView(item, site.Strings))
            .ToArray();
        return site.Write(context, document, selector, newest?.View, ("corrections", views.Length > 0 ? views : null));
    }
}
