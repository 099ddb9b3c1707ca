using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>Sitemaps and robots.txt conform to sitemaps.org, Google's extensions and RFC 9309, which are quoted.</summary>
public sealed class Sitemaps : IDisposable
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace ImageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    private readonly PublishedNewspaper _newspaper = new("url: https://paper.example/bz\nlanguage: zh-TW\n") { Now = "2022-01-11T12:00" };

    public Sitemaps()
    {
        _newspaper.Write(
            "2021/12-31/01/01-last.md",
            "---\ntitle: 去年\nkeywords: [ 一 ]\ncorrections: [ { date: 2022-01-05, text: 应为二。 } ]\n---\n正文。\n"
        );
        _newspaper.Write("2022/01-09/01/01-old.md", "---\ntitle: 前天\n---\n正文。\n");
        _newspaper.Write("2022/01-10/01/01-new.md", "---\ntitle: 昨天 & <今天>\n---\n正文。\n\n![图说](bridge.png \"某某 摄\")\n");
        _newspaper.WriteImage("2022/01-10/01/bridge.png");
        _newspaper.Write("2022/01-10/01/02-sold.md", "---\ntitle: 买一送一\nkind: advertisement\n---\n广告词。\n");
        _newspaper.Write("2022/01-10/01/03-gone.md", "---\ntitle: 撤了\nstatus: withdrawn\n---\n正文。\n");
        _newspaper.Write("2022/01-10/01/04-later.md", "---\ntitle: 未到\npublished: 2022-01-12\n---\n正文。\n");
        _newspaper.Write("about.md", "---\ntitle: 关于\n---\n正文。\n");
        _newspaper.Publish();
    }

    public void Dispose() => _newspaper.Dispose();

    [Fact]
    public void There_is_one_for_each_year_and_an_index_of_them() =>
        Assert.Equal(
            ["sitemap-2021.xml", "sitemap-2022.xml", "sitemap-topics.xml", "sitemap-news.xml"],
            Locations("sitemap.xml", "sitemap").Select(Path.GetFileName)
        );

    [Theory]
    [InlineData("sitemap-2021.xml")]
    [InlineData("sitemap-2022.xml")]
    [InlineData("sitemap-topics.xml")]
    [InlineData("sitemap-news.xml")]
    public void Every_address_is_absolute_and_published(string file)
    {
        var addresses = Locations(file, "url");
        Assert.InRange(addresses.Length, 1, 50_000); // "must have no more than 50,000 URLs and must be no larger than 50MB"
        Assert.Distinct(addresses);
        foreach (var address in addresses)
        {
            // "must begin with the protocol … and end with a trailing slash, if your web server requires it"
            Assert.StartsWith("https://paper.example/bz/", address, StringComparison.Ordinal);
            Assert.True(_newspaper.Has(Uri.UnescapeDataString(new Uri(address).AbsolutePath["/bz/".Length..]) + "index.html"), address);
        }
    }

    [Fact]
    public void A_year_lists_issues_pages_and_articles_except_those_marked_noindex()
    {
        Assert.Equal(
            ["2022/01/09/", "2022/01/09/01/", "2022/01/09/01/old/", "2022/01/10/", "2022/01/10/01/", "2022/01/10/01/new/"],
            Locations("sitemap-2022.xml", "url").Select(address => address["https://paper.example/bz/".Length..])
        );
        Assert.Equal(
            ["2021-12-31", "2021-12-31", "2022-01-05"],
            Load("sitemap-2021.xml").Elements(Map + "url").Select(url => url.Element(Map + "lastmod")!.Value)
        ); // "in W3C Datetime format"
        // Google: "<image:image> Encloses all information about a single image … <image:loc> The URL of the image"
        var image = Load("sitemap-2022.xml").Descendants(ImageNamespace + "loc").Single().Value;
        Assert.True(_newspaper.Has(image["https://paper.example/bz/".Length..]), image);
    }

    [Fact]
    public void Documents_across_issues_have_a_sitemap_too() =>
        Assert.Equal(
            ["", "archive/", "corrections/", "about/", "columns/", "authors/", "keywords/", "keywords/一/", "page-names/"],
            Locations("sitemap-topics.xml", "url").Select(address => Uri.UnescapeDataString(address["https://paper.example/bz/".Length..]))
        );

    [Fact]
    public void The_news_sitemap_has_articles_less_than_two_days_old()
    {
        var url = Assert.Single(Load("sitemap-news.xml").Elements(Map + "url")); // Google: "articles … created in the last two days"
        var news = url.Element(News + "news")!;
        Assert.Equal("昨天 & <今天>", news.Element(News + "title")!.Value);
        Assert.Equal("2022-01-10T00:00:00+08:00", news.Element(News + "publication_date")!.Value); // "in either W3C format"
        Assert.Equal(
            ("测试报", "zh-tw"),
            (
                news.Element(News + "publication")!.Element(News + "name")!.Value,
                news.Element(News + "publication")!.Element(News + "language")!.Value
            )
        ); // "use zh-tw"
    }

    [Fact]
    public void The_news_sitemap_changes_with_time_alone()
    {
        _newspaper.Now = "2022-01-11T23:59";
        Assert.Empty(_newspaper.Publish());
        _newspaper.Now = "2022-01-12T00:00";
        _newspaper.Publish();
        Assert.Equal("未到", Assert.Single(Load("sitemap-news.xml").Descendants(News + "title")).Value);
        _newspaper.Now = "2022-01-14T00:00";
        Assert.Contains("removed https://paper.example/bz/sitemap-news.xml", _newspaper.Publish()); // the schema requires at least one url
        Assert.DoesNotContain("sitemap-news", _newspaper.Read("sitemap.xml"), StringComparison.Ordinal);
        _newspaper.Now = "2022-01-11T12:00";
        Assert.Contains("added https://paper.example/bz/sitemap-news.xml", _newspaper.Publish());
    }

    [Fact]
    public void Robots_txt_lists_the_sitemaps_at_the_root_of_a_host()
    {
        // RFC 9309, 2.3: "accessible in a file named "/robots.txt" (all lowercase) in the top-level path of the service"
        Assert.False(_newspaper.Has("robots.txt"));
        _newspaper.Write("newspaper.yaml", "title: 滨州日报\nurl: https://paper.example\n");
        _newspaper.Publish();
        var lines = _newspaper.Read("robots.txt").Split('\n');
        Assert.Equal("User-agent: *", lines[0]); // RFC 9309, 2.2.1: "the user-agent line"
        Assert.DoesNotContain(lines, line => line.StartsWith("Disallow", StringComparison.OrdinalIgnoreCase));
        // sitemaps.org: "should include the complete URL to the Sitemap"
        Assert.Contains("Sitemap: https://paper.example/sitemap.xml", lines);
    }

    private XElement Load(string file)
    {
        var root = XDocument.Parse(_newspaper.Read(file)).Root!;
        foreach (var date in root.Descendants(Map + "lastmod"))
            DateOnly.ParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return root;
    }

    private string[] Locations(string file, string element) =>
        [.. Load(file).Elements(Map + element).Select(url => url.Element(Map + "loc")!.Value)];
}
