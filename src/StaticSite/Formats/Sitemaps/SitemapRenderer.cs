using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Sitemaps;

/// <summary>
/// The files for search engines: sitemaps (sitemaps.org, protocol 0.9), Google's extensions for images and news, and robots.txt.
/// </summary>
internal static class SitemapRenderer
{
    // "each Sitemap file that you provide must have no more than 50,000 URLs"
    private const int MostAddresses = 50_000;

    // Google: "Include URLs for articles created in the last two days." and "up to 1,000 <news:news> tags"
    private const int NewsDays = 2;
    private const int MostNews = 1000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string ImageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>How many sitemaps hold some issues.</summary>
    public static int FilesOf(IEnumerable<Packed> listings) => (listings.Sum(IssueListing.CountOf) + MostAddresses - 1) / MostAddresses;

    /// <summary>The sitemaps of a year.</summary>
    /// <param name="site">The site.</param>
    /// <param name="year">The year.</param>
    /// <param name="issues">Its published issues with what they list.</param>
    public static IEnumerable<OutputFile> RenderYear(SiteScope site, int year, IEnumerable<(IssueEntry Issue, Packed Listing)> issues)
    {
        var addresses = issues.SelectMany(issue => AddressesOf(issue.Issue, IssueListing.Of(issue.Listing)));
        return addresses.Chunk(MostAddresses).Select((chunk, i) => Write(site, NameOf(year, i), chunk));
    }

    /// <summary>
    /// What is not a year's: the index of all sitemaps, that of the pages that span issues, that of the news, and robots.txt.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="years">For each year its number of sitemaps.</param>
    /// <param name="pages">The pages that formats make across issues.</param>
    /// <param name="newest">The newest issues with what they list.</param>
    public static IEnumerable<OutputFile> Render(
        SiteScope site,
        IEnumerable<(int Year, int Files)> years,
        IEnumerable<Address> pages,
        IEnumerable<(IssueEntry Issue, Packed Listing)> newest
    )
    {
        var files = years.SelectMany(year => Enumerable.Range(0, year.Files).Select(i => NameOf(year.Year, i))).ToList();
        foreach (var (chunk, i) in SpanningAddresses(site, pages).Chunk(MostAddresses).Select((chunk, i) => (chunk, i)))
        {
            files.Add(NameOf(null, i));
            yield return Write(site, NameOf(null, i), chunk);
        }
        var news = News(site, newest).Take(MostNews).ToArray();
        if (news.Length > 0)
        {
            files.Add("sitemap-news.xml");
            yield return WriteNews(site, news);
        }
        yield return new(
            "sitemap.xml",
            XmlFile.Write(xml =>
            {
                xml.WriteStartElement("sitemapindex", Namespace);
                foreach (var file in files)
                {
                    xml.WriteStartElement("sitemap");
                    xml.Element("loc", Full(site, new(file)));
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            })
        );
        // RFC 9309: it counts at the root of a host. Its one rule allows everything: what search engines should not list says so itself.
        if (site.Newspaper.Settings.Url is { AbsolutePath: "/" } && !site.Newspaper.HasOwn(Robots))
            yield return new(Robots, Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {Full(site, new("sitemap.xml"))}\n"));
    }

    /// <summary>The file for all robots.</summary>
    public const string Robots = "robots.txt";

    private static string NameOf(int? year, int index) =>
        $"sitemap-{year?.ToString("0000", CultureInfo.InvariantCulture) ?? "topics"}{(index == 0 ? "" : $"-{index + 1}")}.xml";

    private static IEnumerable<SitemapAddress> AddressesOf(IssueEntry issue, IssueListing listing)
    {
        var day = Dates.Iso(issue.Date);
        yield return new(issue.Address, day, []);
        foreach (var page in listing.Pages)
            yield return new(page.Address, day, []);
        foreach (var article in listing.Articles)
            yield return new(
                article.Head.Address,
                article.Corrected is { } corrected && corrected > issue.Date ? Dates.Iso(corrected) : day,
                article.Images
            );
    }

    private static IEnumerable<SitemapAddress> SpanningAddresses(SiteScope site, IEnumerable<Address> pages)
    {
        Address[] own =
        [
            Address.Home,
            .. site.Makes("archive") ? new[] { Address.Archive } : [],
            .. site.Makes("corrections") ? new[] { Address.Corrections } : [],
            .. site.Newspaper.StandingPages.Select(page => page.Address),
        ];
        return own.Concat(pages).Select(address => new SitemapAddress(address, null, []));
    }

    private static OutputFile Write(SiteScope site, string name, IEnumerable<SitemapAddress> addresses) =>
        new(
            name,
            XmlFile.Write(xml =>
            {
                xml.WriteStartElement("urlset", Namespace);
                xml.WriteAttributeString("xmlns", "image", null, ImageNamespace);
                foreach (var address in addresses)
                {
                    xml.WriteStartElement("url");
                    xml.Element("loc", Full(site, address.Page));
                    if (address.Day is { } day)
                        xml.Element("lastmod", day);
                    foreach (var image in address.Images)
                    {
                        xml.WriteStartElement("image", ImageNamespace);
                        xml.Element("loc", Full(site, new(image)), ImageNamespace);
                        xml.WriteEndElement();
                    }
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            })
        );

    private static IEnumerable<(IssueEntry Issue, ArticleEntry Article, Instant Published)> News(
        SiteScope site,
        IEnumerable<(IssueEntry Issue, Packed Listing)> newest
    ) =>
        from issue in newest
        from article in IssueListing.Of(issue.Listing).Articles
        let published = article.Published ?? issue.Issue.Appears
        where site.Newspaper.Publication.Reaches(published + Duration.FromDays(NewsDays))
        orderby published descending
        select (issue.Issue, article, published);

    private static OutputFile WriteNews(SiteScope site, IEnumerable<(IssueEntry Issue, ArticleEntry Article, Instant Published)> news) =>
        new(
            "sitemap-news.xml",
            XmlFile.Write(xml =>
            {
                xml.WriteStartElement("urlset", Namespace);
                xml.WriteAttributeString("xmlns", "news", null, NewsNamespace);
                foreach (var (issue, article, published) in news)
                {
                    xml.WriteStartElement("url");
                    xml.Element("loc", Full(site, article.Head.Address));
                    xml.WriteStartElement("news", NewsNamespace);
                    xml.WriteStartElement("publication", NewsNamespace);
                    xml.Element("name", site.Newspaper.TitleOf(issue), NewsNamespace);
                    xml.Element("language", LanguageOf(article.Language ?? site.Newspaper.LanguageOf(issue)), NewsNamespace);
                    xml.WriteEndElement();
                    xml.Element("publication_date", Dates.Rfc3339(published, site.Newspaper.Settings.TimeZone), NewsNamespace);
                    xml.Element("title", article.Title, NewsNamespace);
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            })
        );

    // Two letters of ISO 639; "for Simplified Chinese, use zh-cn and for Traditional Chinese, use zh-tw".
    private static string LanguageOf(string language) =>
        !Languages.IsChinese(language) ? language.Split('-')[0]
        : language.Contains("Hant", StringComparison.OrdinalIgnoreCase)
        || language.EndsWith("-TW", StringComparison.OrdinalIgnoreCase)
        || language.EndsWith("-HK", StringComparison.OrdinalIgnoreCase)
            ? "zh-tw"
        : "zh-cn";

    private static string Full(SiteScope site, Address address) => site.FullLinks!.Value.ToText(address);

    private sealed record SitemapAddress(Address Page, string? Day, ImmutableArray<string> Images);
}
