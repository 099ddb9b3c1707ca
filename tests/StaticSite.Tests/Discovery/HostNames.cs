using System.Text;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>A host with a Chinese name: machine-readable files have its ASCII form (RFC 5891), and documents do not show it.</summary>
public sealed class HostNames
{
    [Theory]
    [InlineData("https://报纸.中国/below", "https://xn--4ruw83d.xn--fiqs8s/below/")]
    [InlineData("http://报纸.例:8080", "http://xn--4ruw83d.xn--fsq:8080/")]
    [InlineData("https://Bücher.example", "https://xn--bcher-kva.example/")]
    [InlineData("https://xn--4ruw83d.xn--fiqs8s", "https://xn--4ruw83d.xn--fiqs8s/")]
    public void Every_absolute_address_has_the_host_in_ASCII(string url, string site)
    {
        using var newspaper = new PublishedNewspaper($"url: {url}\nformats: [ json, ninjs, feeds, sitemaps, cards ]\n");
        newspaper.Write("2022/01-10/01/01-a.md", "---\ntitle: 一\nkeywords: [ 一 ]\naliases: [ /old/a.htm ]\n---\n见[二](02-b.md)。\n");
        newspaper.Write("2022/01-10/01/02-b.md", "---\ntitle: 二\n---\n正文。\n");
        var changes = newspaper.Publish();
        Assert.All(changes, change => Assert.Contains($" {site}", change, StringComparison.Ordinal));
        var host = new Uri(url).Host;
        var files = newspaper
            .Files.Where(file => Path.GetExtension(file) is ".html" or ".xml" or ".json" or ".txt" or ".rss" or ".atom" or "")
            .ToArray();
        foreach (var file in files)
            if (!Ascii.IsValid(host))
                Assert.DoesNotContain(host, newspaper.Read(file), StringComparison.OrdinalIgnoreCase);
        foreach (
            var file in (string[])
                ["index.html", "2022/01/10/01/a/index.html", "sitemap.xml", "sitemap-2022.xml", "feed.atom", "feed.rss", "feed.json"]
        )
            Assert.Contains(site, newspaper.Read(file), StringComparison.Ordinal);
    }
}
