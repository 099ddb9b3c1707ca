using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>The metadata in the head of a document.</summary>
public sealed class PageMetadata
{
    [Fact]
    public void An_article_has_the_text_and_address_of_its_card()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write(
            "2022/01-08/05/01-a.md",
            "---\ntitle: 一 6\" & <三>\ndeck: 提要。\n---\n正文。\n\n![图说](bridge.png \"某某 摄\")\n"
        );
        newspaper.WriteImage("2022/01-08/05/bridge.png");
        newspaper.Publish();
        var page = Page(newspaper, "2022/01/08/05/a/");
        Assert.Equal("article", Meta(page, "og:type"));
        Assert.StartsWith("一 6\" & <三>", Meta(page, "og:title"), StringComparison.Ordinal);
        Assert.Equal("提要。", Meta(page, "og:description"));
        Assert.True(newspaper.Has(Meta(page, "og:image")!["https://paper.example/bz/".Length..]));
        Assert.Equal("feed.atom", Alternate(page, "application/atom+xml")!.Split('/')[^1]);
        Assert.Null(Meta(Page(newspaper, "2022/01/08/05/"), "og:type"));
    }

    [Fact]
    public void A_topic_links_to_its_feed()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-08/05/01-a.md", "---\ntitle: 一\nauthors: [ Ada ]\ncolumn: 三\nkeywords: [ 二 ]\n---\n正文。\n");
        newspaper.Publish();
        Assert.Equal("feed.atom", Alternate(Page(newspaper, "columns/三/"), "application/atom+xml"));
        Assert.Equal("../../feed.atom", Alternate(Page(newspaper, "authors/ada/"), "application/atom+xml"));
        Assert.False(newspaper.Has("authors/ada/feed.atom"));
        Assert.Equal("../../feed.atom", Alternate(Page(newspaper, "keywords/二/"), "application/atom+xml"));
    }

    [Fact]
    public void AI_labels_are_in_the_structured_data()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write(
            "2022/01-08/05/01-a.md",
            "---\ntitle: 一\nai: assisted\nphotos: [ { file: bridge.png, ai: generated } ]\n---\n正文。\n"
        );
        newspaper.WriteImage("2022/01-08/05/bridge.png");
        newspaper.Publish();
        var data = JsonSerializer.Deserialize<JsonElement>(
            Page(newspaper, "2022/01/08/05/a/").QuerySelector("script[type='application/ld+json']")!.TextContent
        );
        Assert.Equal(
            "http://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
            data.GetProperty("digitalSourceType").GetProperty("@id").GetString()
        );
        Assert.Equal(
            "http://schema.org/TrainedAlgorithmicMediaDigitalSource",
            data.GetProperty("image")[0].GetProperty("digitalSourceType").GetProperty("@id").GetString()
        );
    }

    [Fact]
    public void Editions_in_different_languages_are_linked_as_alternates()
    {
        using var newspaper = new PublishedNewspaper(
            "url: https://paper.example/bz\neditions: { english: { name: English, language: en }, evening: { name: 晚报 } }\n"
        );
        foreach (var issue in (string[])["01-08", "01-08-english", "01-09", "01-09-evening"])
            newspaper.Write($"2022/{issue}/01/01-a.md", "---\ntitle: 一\n---\n正文。\n");
        newspaper.Publish();
        foreach (var issue in (string[])["2022/01/08/", "2022/01/08-english/"])
            Assert.Equal(
                [("zh-CN", "https://paper.example/bz/2022/01/08/"), ("en", "https://paper.example/bz/2022/01/08-english/")],
                Page(newspaper, issue)
                    .QuerySelectorAll("link[hreflang]")
                    .Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!))
            );
        Assert.Empty(Page(newspaper, "2022/01/09/").QuerySelectorAll("link[hreflang]"));
        Assert.Empty(Page(newspaper, "2022/01/08/01/a/").QuerySelectorAll("link[hreflang]"));
    }

    [Fact]
    public void Without_a_url_the_structured_data_has_relative_addresses()
    {
        using var newspaper = new PublishedNewspaper(settings: "");
        newspaper.Write("2022/01-08/05/01-a.md", "---\ntitle: 一</script><script>alert(1)\n---\n正文。\n");
        newspaper.Publish();
        var page = Page(newspaper, "2022/01/08/05/a/");
        var data = JsonSerializer.Deserialize<JsonElement>(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("一</script><script>alert(1)", data.GetProperty("headline").GetString());
        Assert.Equal("/2022/01/08/05/a/", new Uri(new Uri("https://x/2022/01/08/05/a/"), data.GetProperty("url").GetString()).AbsolutePath);
        Assert.Empty(page.QuerySelectorAll("meta[property], link[rel=canonical]"));
    }

    private static IDocument Page(PublishedNewspaper newspaper, string address) =>
        new HtmlParser().ParseDocument(newspaper.Read(address + "index.html"));

    private static string? Meta(IDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static string? Alternate(IDocument page, string type) =>
        page.QuerySelector($"link[rel=alternate][type='{type}']")?.GetAttribute("href");
}
