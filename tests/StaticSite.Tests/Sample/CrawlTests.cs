using Xunit;

namespace StaticSite.Tests.Sample;

public sealed class CrawlTests(SampleFixture sample)
{
    private const string NotFound = "404.html";

    private IEnumerable<string> Pages => sample.Site.Pages.Keys.Where(path => path != NotFound);

    [Theory]
    [InlineData("https://paper.example/")]
    [InlineData("https://paper.example/a/b/")]
    [InlineData("file:///home/reader/paper/output/")]
    public void Every_link_leads_somewhere_at_any_address_of_the_site(string root) =>
        Problems.AssertNone(new Crawl(sample.Site, new(root)).Broken(Pages));

    [Fact]
    public void Every_link_within_the_site_is_relative()
    {
        var absolute =
            from path in Pages
            from link in Crawl.Links(sample.Page(path))
            where link.StartsWith('/') || link.Contains(':', StringComparison.Ordinal) && !Crawl.IsExternal(link)
            select $"{path}: {link}";
        Problems.AssertNone(absolute);
    }

    [Fact]
    public void Every_published_page_and_photo_is_linked()
    {
        var linked = Pages
            .SelectMany(path => Crawl.Links(sample.Page(path)).Select(link => new Uri(new Uri("https://paper.example/" + path), link)))
            .Select(link => Uri.UnescapeDataString(link.AbsolutePath.TrimStart('/')))
            .Select(path => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)
            .ToHashSet(StringComparer.Ordinal);
        // Old addresses are for links from elsewhere, and so are the notices of withdrawn articles.
        var kept = sample
            .Site.Pages.Where(page => page.Value.Body!.GetAttribute("data-kind") is "redirect" or "withdrawn")
            .Select(page => page.Key);
        // The theme may have a style sheet for a kind of document that the sample does not have.
        Problems.AssertNone(
            sample
                .Site.Files.Where(file => Path.GetExtension(file) != ".css")
                .Except(linked)
                .Except(kept)
                .Except([NotFound, ".files", "_redirects", "_headers", .. NamedByHeaders()])
                // The directory of the search names these.
                .Where(file =>
                    Path.GetExtension(file) != ".bin"
                    && !(file.StartsWith("search/", StringComparison.Ordinal) && Path.GetExtension(file) == ".json")
                )
        );
    }

    private IEnumerable<string> NamedByHeaders() =>
        sample.Site.Files.Where(file => sample.Site.Headers.Contains($"\"/{file}\"", StringComparison.Ordinal));

    [Fact]
    public void Without_a_url_the_404_page_links_from_the_root()
    {
        Problems.AssertNone(new Crawl(sample.Site, new("https://paper.example/")).Broken([NotFound]));
        Assert.All(
            Crawl.Links(sample.Page(NotFound)).Where(link => link[0] != '#'),
            link => Assert.StartsWith("/", link, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void With_a_url_the_404_page_links_from_its_path_and_every_address_is_correct()
    {
        using var site = BuiltSite.Sample("url: https://paper.example/a/b/");
        Assert.True(site.ExitCode == 0, site.Diagnostics);
        Assert.Equal("[]", site.Diagnostics.Trim());
        Problems.AssertNone(new Crawl(site, new("https://paper.example/a/b/")).Broken(site.Pages.Keys));
        Assert.All(
            Crawl.Links(site.Page(NotFound)).Where(link => link[0] != '#'),
            link => Assert.StartsWith("/a/b/", link, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void With_a_url_every_page_has_its_canonical_address_and_home_has_the_dated_one()
    {
        using var site = BuiltSite.Sample("url: https://paper.example/a/b/");
        string? Canonical(string path) => site.Page(path).QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        Assert.Equal("https://paper.example/a/b/2022/01/10/05/", Canonical("2022/01/10/05/index.html"));
        Assert.Equal("https://paper.example/a/b/2022/01/10/05/qingqi-fenjin/", Canonical("2022/01/10/05/qingqi-fenjin/index.html"));
        Assert.StartsWith("https://paper.example/a/b/2022/01/10/", Canonical("index.html"), StringComparison.Ordinal);
        Assert.Null(Canonical(NotFound));
        Assert.Null(sample.Page("index.html").QuerySelector("link[rel=canonical]"));
    }
}
