using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats.Sitemaps;

/// <summary>The units that make sitemaps: one for each year, and one for what is not a year's.</summary>
/// <param name="archive">What formats keep of all issues.</param>
internal sealed class SitemapUnits(Archive archive) : Spanning
{
    // From these, the news sitemap takes the articles of the last two days.
    private const int NewestIssues = 30;

    private const string Name = "sitemaps";

    /// <inheritdoc/>
    public override IEnumerable<UnitGroup> Groups
    {
        get
        {
            var issues = IssueListing.In(archive);
            var years = issues.GroupBy(issue => issue.Issue.Date.Year).ToArray();
            foreach (var year in years)
                yield return new(
                    BuildUnit.Of($"{Name}/{year.Key}", () => HashOf(year), site => SitemapRenderer.RenderYear(site, year.Key, year))
                );
            var files = years.Select(year => (year.Key, SitemapRenderer.FilesOf(year.Select(issue => issue.Listing))));
            yield return new(
                BuildUnit.Of(
                    Name,
                    () => ContentHash.Of([$"{HashOf(issues)}", $"{archive.Newspaper.HasOwn(SitemapRenderer.Robots)}"]),
                    site =>
                        SitemapRenderer.Render(
                            site,
                            files,
                            archive.Spanning.SelectMany(spanning => spanning.Pages),
                            issues.TakeLast(NewestIssues)
                        )
                )
            );
        }
    }

    private static ContentHash HashOf(IEnumerable<(IssueEntry Issue, Packed Listing)> issues) =>
        ContentHash.Of(issues.Select(issue => $"{issue.Issue.Folder} {issue.Issue.Appears.ToUnixTimeTicks()} {issue.Listing.Hash}"));
}
