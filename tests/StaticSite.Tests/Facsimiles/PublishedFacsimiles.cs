using System.Text.Json;
using NetVips;
using StaticSite.Tests.Discovery;
using Xunit;

namespace StaticSite.Tests.Facsimiles;

/// <summary>What is published of a printed page: the view, its links, its image, data; and what must not be in the image.</summary>
public sealed class PublishedFacsimiles
{
    private const string Assets = "assets/page-05-";

    [Fact]
    public void Every_article_is_a_link_at_its_place_in_reading_order()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.Paper.Publish();
        var document = newspaper.Document();
        Assert.Equal(["红", "蓝", "绿"], document.QuerySelectorAll("ol.spots > li > a").Select(link => link.TextContent));
        Assert.Equal(
            ["../red/ 0 0 5000 5000", "../blue/ 0 5000 5000 5000", "../green/ 5000 0 5000 10000"],
            document
                .QuerySelectorAll("ol.spots a")
                .Select(link => $"{link.GetAttribute("href")} {link.QuerySelector("svg")!.GetAttribute("viewBox")}")
        );
        Assert.Equal(["0 0 20 20", "0 20 20 20", "20 0 20 40"], document.QuerySelectorAll("ol.spots li").Select(Place));
        Assert.Equal(
            "5000 0 10000 0 10000 10000 5000 10000",
            document.QuerySelector("#a05-green polygon, li:last-child polygon")!.GetAttribute("points")
        );
        Assert.Equal(["红", "蓝", "绿"], document.QuerySelectorAll(".neighbours a").Select(link => link.TextContent));
        Assert.Equal("05版的版面图", document.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Empty(document.QuerySelectorAll("[style], style, map"));
        Assert.Equal("https://paper.example/bz/2022/01/08/05/", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        static string Place(AngleSharp.Dom.IElement item) =>
            string.Join(' ', new[] { "x", "y", "w", "h" }.Select(name => item.GetAttribute($"data-{name}")));
    }

    [Fact]
    public void The_page_and_the_view_lead_to_each_other()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.Paper.Publish();
        var views = newspaper.Document().QuerySelectorAll(".views a");
        Assert.Equal(["版面", "文字", "版面图"], views.Select(link => link.TextContent));
        Assert.Equal("true", views[^1].GetAttribute("aria-current"));
        Assert.Contains(">版面图</a>", newspaper.Paper.Read("2022/01/08/05/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"05/\"", newspaper.Paper.Read("2022/01/08/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_a_page_may_lead_to_the_view()
    {
        using var newspaper = new PrintedNewspaper("url: https://paper.example/bz\n视图: 版面图\n");
        newspaper.Paper.Publish();
        Assert.Contains("href=\"05/facsimile/\"", newspaper.Paper.Read("2022/01/08/index.html"), StringComparison.Ordinal);
        // From an article, to its place on the page.
        Assert.Contains("href=\"../facsimile/#05-red\"", newspaper.Paper.Read("2022/01/08/05/red/index.html"), StringComparison.Ordinal);
        Assert.NotNull(newspaper.Document().GetElementById("05-red"));
        Assert.True(newspaper.Paper.Has("2022/01/08/05/index.html"));
    }

    [Fact]
    public void The_image_has_several_sizes_and_the_colours_of_the_page()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.Paper.Publish();
        Assert.Equal(
            [".avif 1080", ".avif 1600", ".avif 2400", ".avif 480", ".avif 720", ".jpg 1080", ".jpg 2400"],
            newspaper
                .Paper.Files.Where(file => file.StartsWith(Assets, StringComparison.Ordinal))
                .Select(file => $"{Path.GetExtension(file)} {Path.GetFileNameWithoutExtension(file).Split('-')[^1]}")
                .Order(StringComparer.Ordinal)
        );
        using var image = newspaper.Largest();
        Assert.Equal((2400, 3449), (image.Width, image.Height));
        Assert.Equal(
            ["red", "blue", "green"],
            new[] { (.25, .25), (.25, .75), (.75, .5) }.Select(point => PrintedNewspaper.ColourAt(image, point.Item1, point.Item2))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("formats: { facsimile: off, json: on }\n")]
    public void Data_has_the_regions_as_written_with_and_without_a_view(string settings)
    {
        using var newspaper = new PrintedNewspaper("url: https://paper.example/bz\n" + settings);
        newspaper.Paper.Write(
            "2022/01-08/05/01-red.md",
            "---\ntitle: 红\npages: [ 05, 06 ]\n"
                + "regions: [ { page: 06, rect: [0, 0, .5, .5] }, { page: 05, rect: [0, 0, .5, .5] } ]\n---\n正文。\n"
        );
        newspaper.Paper.Write("2022/01-08/06/01-b.md", "---\ntitle: 六版\n---\n正文。\n");
        if (settings.Length > 0)
        {
            File.Delete(newspaper.Paper.PathOf("../input/2022/01-08/05/facsimile.pdf"));
            newspaper.Paper.Write("2022/01-08/05/page.yaml", "facsimile: auto\n");
        }
        newspaper.Paper.Publish();
        using var data = JsonDocument.Parse(newspaper.Paper.Read("2022/01/08/issue.json"));
        var article = data.RootElement.GetProperty("articles")[0];
        Assert.Equal(
            ["06", "05"],
            article.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("page").GetString())
        );
    }

    [Theory]
    [InlineData("status: draft\n")]
    [InlineData("status: withdrawn\n")]
    [InlineData("published: 2022-02-01T06:00\n")]
    public void What_must_not_be_seen_is_masked(string why)
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.WriteArticle("02-blue", "蓝", "polygon: [[0, .5], [.5, .5], [.5, 1], [0, 1], [0, .7]]", why);
        newspaper.Paper.Publish();
        using var image = newspaper.Largest();
        for (var x = .01; x < .5; x += .04)
        for (var y = .505; y < 1; y += .04)
            Assert.Equal("grey", PrintedNewspaper.ColourAt(image, x, y));
        Assert.Equal("red", PrintedNewspaper.ColourAt(image, .25, .45));
        Assert.Equal("green", PrintedNewspaper.ColourAt(image, .55, .75));
        Assert.Equal(["红", "绿"], newspaper.Document().QuerySelectorAll("ol.spots a").Select(link => link.TextContent));
    }

    [Fact]
    public void The_mask_goes_when_the_time_has_come_and_comes_when_an_article_is_withdrawn()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.WriteArticle("02-blue", "蓝", "rect: [0, .5, .5, .5]", "published: 2022-02-01T06:00\n");
        newspaper.Paper.Publish();
        var masked = Images(newspaper);
        newspaper.Paper.Now = "2022-02-02T12:00";
        newspaper.Paper.Publish();
        var whole = Images(newspaper);
        Assert.Empty(masked.Intersect(whole));
        newspaper.WriteArticle("02-blue", "蓝", "rect: [0, .5, .5, .5]", "status: withdrawn\n");
        newspaper.Paper.Publish();
        Assert.Equal(masked, Images(newspaper));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("polygon: [[0, .5], [.5, .5], [.5, .5]]")]
    public void Without_a_region_the_page_is_not_shown_and_the_rest_is_published(string? region)
    {
        using var newspaper = new PrintedNewspaper("url: https://paper.example/bz\nview: facsimile\n");
        newspaper.WriteArticle("02-blue", "蓝", region, "status: withdrawn\n");
        newspaper.Paper.Publish();
        Assert.Contains("warning ED132", newspaper.Paper.Said, StringComparison.Ordinal);
        Assert.False(newspaper.Paper.Has(PrintedNewspaper.View));
        Assert.Empty(Images(newspaper));
        Assert.Contains("href=\"05/\"", newspaper.Paper.Read("2022/01/08/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_from_another_page_is_masked_too()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.Paper.Write("2022/01-08/06/01-a.md", "---\ntitle: 甲\n---\n甲。\n");
        newspaper.Paper.Write(
            "2022/01-08/06/02-over.md",
            "---\ntitle: 跨\nstatus: draft\npages: [ 05, 06 ]\nregions: [ { page: 05, rect: [.5, 0, .5, 1] } ]\n---\n跨。\n"
        );
        newspaper.Paper.Publish();
        using var image = newspaper.Largest();
        Assert.Equal("grey", PrintedNewspaper.ColourAt(image, .75, .5));
    }

    [Fact]
    public void Data_have_the_image_and_the_regions()
    {
        using var newspaper = new PrintedNewspaper("url: https://paper.example/bz\nformats: { ninjs: on }\n");
        newspaper.Paper.Publish();
        using var issue = JsonDocument.Parse(newspaper.Paper.Read("2022/01/08/issue.json"));
        var page = issue.RootElement.GetProperty("pages")[0];
        var facsimile = page.GetProperty("facsimile");
        Assert.Equal((2400, 3449), (facsimile.GetProperty("width").GetInt32(), facsimile.GetProperty("height").GetInt32()));
        Assert.Equal(5, facsimile.GetProperty("sources")[0].GetProperty("sizes").GetArrayLength());
        Assert.Equal("05", issue.RootElement.GetProperty("articles")[0].GetProperty("regions")[0].GetProperty("page").GetString());
        using var ninjs = JsonDocument.Parse(newspaper.Paper.Read("2022/01/08/ninjs.json"));
        var items = ninjs.RootElement.GetProperty("associations").EnumerateArray().ToArray();
        Assert.Contains("printRegion", items[0].GetProperty("altIds").ToString(), StringComparison.Ordinal);
        Assert.Contains("05 0,0 0.5,0 0.5,0.5 0,0.5", items[0].GetProperty("altIds").ToString(), StringComparison.Ordinal);
        var picture = items.Single(item => item.GetProperty("type").GetString() == "picture");
        Assert.Equal(7, picture.GetProperty("renditions").GetArrayLength());
    }

    [Fact]
    public void Switched_off_nothing_of_it_is_published()
    {
        using var newspaper = new PrintedNewspaper("url: https://paper.example/bz\nformats: { 版面图: 关 }\nview: facsimile\n");
        newspaper.Paper.Publish();
        Assert.DoesNotContain(newspaper.Paper.Files, file => file.Contains("facsimile", StringComparison.Ordinal));
        Assert.Empty(Images(newspaper));
        Assert.DoesNotContain("facsimile", newspaper.Paper.Read("2022/01/08/05/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newspaper_without_it_has_no_file_for_it()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-08/05/01-a.md", "---\ntitle: 甲\n---\n甲。\n");
        newspaper.Publish();
        Assert.DoesNotContain(newspaper.Files, file => file.Contains("facsimile", StringComparison.Ordinal));
        Assert.DoesNotContain("版面图", newspaper.Read("2022/01/08/05/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_encoded_once()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.Paper.Publish();
        var before = Images(newspaper);
        newspaper.WriteArticle("01-red", "红了", "rect: [0, 0, .5, .4]");
        Assert.DoesNotContain(newspaper.Paper.Publish(), path => path.Contains("assets/page-05", StringComparison.Ordinal));
        Assert.Equal(before, Images(newspaper));
    }

    [Theory]
    [InlineData("facsimile.jpg", ".jpg")]
    [InlineData("facsimile.png", ".png")]
    [InlineData("facsimile.webp", ".webp")]
    [InlineData("facsimile.avif", ".avif")]
    [InlineData("facsimile.tif", ".tif")]
    [InlineData("facsimile.tiff", ".tif[compression=lzw]")]
    public void It_may_be_an_image(string name, string kind)
    {
        using var newspaper = new PrintedNewspaper();
        File.Delete(newspaper.Paper.PathOf("../input/2022/01-08/05/facsimile.pdf"));
        using var page = PrintedNewspaper.Coloured();
        newspaper.WriteFacsimile(page.WriteToBuffer(kind), name);
        newspaper.Paper.Publish();
        AssertColours(newspaper);
    }

    [Theory]
    [InlineData("facsimile.jpg", ".jpg")]
    [InlineData("facsimile.tif", ".tif")]
    public void It_may_be_of_inks(string name, string kind)
    {
        using var newspaper = new PrintedNewspaper();
        File.Delete(newspaper.Paper.PathOf("../input/2022/01-08/05/facsimile.pdf"));
        using var page = PrintedNewspaper.Coloured();
        using var inks = page.IccTransform("cmyk", inputProfile: "srgb");
        newspaper.WriteFacsimile(inks.WriteToBuffer(kind), name);
        newspaper.Paper.Publish();
        AssertColours(newspaper);
    }

    [Fact]
    public void A_page_of_a_file_is_chosen()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.WriteFacsimile(Pdf.Of("0 0 0 rg 0 0 1134 1630 re f", PrintedNewspaper.Colours), "-all pages; $(x).pdf");
        newspaper.Paper.Write("2022/01-08/05/page.yaml", "版面图: '-all pages; $(x).pdf'\n图页: 2\n");
        newspaper.Paper.Publish();
        AssertColours(newspaper);
    }

    private static void AssertColours(PrintedNewspaper newspaper)
    {
        var largest = Images(newspaper)
            .Where(file => file.EndsWith(".jpg", StringComparison.Ordinal))
            .MaxBy(file => new FileInfo(newspaper.Paper.PathOf(file)).Length)!;
        using var image = Image.NewFromFile(newspaper.Paper.PathOf(largest));
        Assert.Equal(
            ["red", "blue", "green"],
            new[] { (.25, .25), (.25, .75), (.75, .5) }.Select(point => PrintedNewspaper.ColourAt(image, point.Item1, point.Item2))
        );
    }

    private static string[] Images(PrintedNewspaper newspaper) =>
        [.. newspaper.Paper.Files.Where(file => file.StartsWith(Assets, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
