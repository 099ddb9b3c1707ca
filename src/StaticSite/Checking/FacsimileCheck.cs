using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Every article on a printed page that is shown (版面图) has a region there, and regions do not overlap.</summary>
internal static class FacsimileCheck
{
    // The edges of neighbours may cross; this share of the smaller region may not be common to both.
    private const double MostCommon = 0.05;

    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        if (!newspaper.Settings.Formats.Contains(FacsimileLink.Folder))
            return;
        foreach (var page in issue.Pages.Where(page => page.Facsimile is not null))
        {
            if (page.Facsimile!.IsComposed)
            {
                ReportUnused(issue, page, diagnostics);
                continue;
            }
            ReportHidden(newspaper, issue, page, diagnostics);
            var articles = ArticlesOn(issue, page);
            ReportWithout(newspaper, page, articles, diagnostics);
            ReportOverlaps(page, articles, diagnostics);
        }
    }

    // A picture story has no file that could contain regions.
    private static Article[] ArticlesOn(Issue issue, Page page) =>
        [
            .. issue.Articles.Where(article =>
                article is { Inclusion: Inclusion.Taken, IsWithdrawn: false, IsPictureStory: false }
                && article.PrintedOn.Any(number => number.IsSamePage(page.Number))
            ),
        ];

    private static void ReportUnused(Issue issue, Page page, DiagnosticBag diagnostics)
    {
        foreach (var region in issue.Articles.SelectMany(article => article.RegionsOn(page.Number)))
            diagnostics.Add(
                Rules.UnusedRegion,
                region.Page.Span,
                $"this region is not used, because the facsimile of page {page.Number.Text} is made automatically",
                "remove the region, or name a file with 'facsimile: ' in page.yaml"
            );
    }

    private static void ReportHidden(Newspaper newspaper, Issue issue, Page page, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.HiddenOn(page).Where(article => !article.RegionsOn(page.Number).Any()))
            diagnostics.Add(
                Rules.HiddenOnFacsimile,
                newspaper.Input.Display(article.Path),
                $"the facsimile of page {page.Number.Text} is left out, because it shows this article, which must not be seen",
                $"write where it is, so that it is masked: regions: [ {{ page: {page.Number.Text}, rect: [left, top, width, height] }} ]"
            );
    }

    private static void ReportWithout(Newspaper newspaper, Page page, Article[] articles, DiagnosticBag diagnostics)
    {
        var without = articles.Where(article => !article.RegionsOn(page.Number).Any()).ToArray();
        if (without.Length > 1 && without.Length == articles.Length)
            diagnostics.Add(
                Rules.NoRegion,
                newspaper.Input.Display(page.Facsimile!.File!.Path),
                $"no article of page {page.Number.Text} has a region, so nothing on its facsimile is a link",
                Help(page)
            );
        else
            foreach (var article in without)
                diagnostics.Add(
                    Rules.NoRegion,
                    newspaper.Input.Display(article.Path),
                    $"the article has no region on the facsimile of page {page.Number.Text}",
                    Help(page)
                );
    }

    private static Phrase Help(Page page) =>
        $"write in its front matter regions: [ {{ page: {page.Number.Text}, rect: [left, top, width, height] }} ]";

    private static void ReportOverlaps(Page page, Article[] articles, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < articles.Length; i++)
            foreach (var region in articles[i].RegionsOn(page.Number))
            foreach (var other in articles.Take(i))
                if (other.RegionsOn(page.Number).Any(theirs => theirs.Shares(region) > MostCommon))
                {
                    diagnostics.Add(
                        Rules.OverlappingRegions,
                        region.Page.Span,
                        $"the region overlaps one of '{other.Slug}'",
                        "correct one of them; a polygon can leave out what belongs to another article"
                    );
                    break;
                }
    }
}
