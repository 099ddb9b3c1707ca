using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>The archive (往期回顾): a calendar for each year; the newest is also at the archive's own address.</summary>
internal static class ArchiveRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, DocumentContext context, IssueScope? newest)
    {
        var years = site
            .Newspaper.Entries.Where(entry => entry.IsAnnounced)
            .Select(entry => entry.Date.Year)
            .Distinct()
            .OrderDescending()
            .ToArray();
        if (years.Length == 0 || !site.Makes("archive"))
            return [];
        return years.SelectMany(year => Write(year, ArchiveView.YearAddress(year))).Concat(Write(years[0], Address.Archive));

        IEnumerable<OutputFile> Write(int year, Address address)
        {
            var heading =
                address == Address.Archive
                    ? site.Strings.Get("archive_title")
                    : $"{site.Strings.Get("archive_title")} {site.Strings.Get("archive_year", ("year", site.Strings.Number(year)))}";
            var title = site.Strings.Get("title", ("title", heading), ("newspaper", site.Newspaper.Settings.Title.Value));
            var document = new Document("archive", title, () => title, address, ArchiveView.YearAddress(year));
            var selector = new SelectorView(site.Strings, newest?.Frame, new(address, PlaceView.Other));
            return site.Write(
                context,
                document,
                selector,
                newest?.View,
                ("archive", new ArchiveView(site.Newspaper, site.Strings, year, years))
            );
        }
    }
}
