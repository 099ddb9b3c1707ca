using AngleSharp.Html.Parser;
using MetadataExtractor;
using MetadataExtractor.Formats.Jpeg;
using Xunit;

namespace StaticSite.Tests.Found;

/// <summary>The images that are shown where articles are linked.</summary>
public sealed class Cards : IDisposable
{
    private readonly Edition _edition = new("url: https://paper.example/bz\nformats: cards\n");

    public Cards()
    {
        _edition.Write("2022/01-08/01/01-a.md", "---\ntitle: 擎旗奋进 靠前担当\n---\n正文。\n");
        _edition.Write("2022/01-08/01/02-b.md", "---\ntitle: \"<b>一</b> & 二\"\n---\n正文。\n\n![图说](bridge.png \"某某 摄\")\n");
        _edition.WritePicture("2022/01-08/01/bridge.png");
        _edition.Publish();
    }

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void An_article_is_shown_by_its_card(string slug)
    {
        var size = ImageMetadataReader.ReadMetadata(_edition.PathOf(CardOf(slug))).OfType<JpegDirectory>().Single();
        Assert.Equal((1200, 630), (size.GetImageWidth(), size.GetImageHeight()));
        Assert.NotEqual(CardOf("a"), CardOf("b"));
    }

    [Fact]
    public void It_is_drawn_once_and_again_for_another_headline()
    {
        var (first, other) = (CardOf("a"), CardOf("b"));
        var drawn = File.ReadAllBytes(_edition.PathOf(first));
        Assert.NotEqual(File.ReadAllBytes(_edition.PathOf(other)), drawn);
        _edition.Write("2022/01-08/01/01-a.md", "---\ntitle: 擎旗奋进 靠前担当\n---\n换了正文。\n");
        Assert.DoesNotContain(_edition.Publish(), line => line.Contains("card-", StringComparison.Ordinal));
        _edition.Write("2022/01-08/01/01-a.md", "---\ntitle: 换了标题\n---\n换了正文。\n");
        var changed = _edition.Publish();
        Assert.Contains($"removed https://paper.example/bz/{first}", changed);
        Assert.Contains($"added https://paper.example/bz/{CardOf("a")}", changed);
        _edition.Write("2022/01-08/01/01-a.md", "---\ntitle: 擎旗奋进 靠前担当\n---\n正文。\n");
        _edition.Publish();
        Assert.Equal(drawn, File.ReadAllBytes(_edition.PathOf(first)));
    }

    [Fact]
    public void It_is_drawn_again_in_other_colours()
    {
        var usual = CardOf("a");
        _edition.WriteTheme("card: { paper: \"#00ff00\" }\n");
        _edition.Publish();
        Assert.NotEqual(usual, CardOf("a"));
        using var card = NetVips.Image.NewFromBuffer(File.ReadAllBytes(_edition.PathOf(CardOf("a"))));
        Assert.True(card.Getpoint(5, 5) is [< 10, > 245, < 10]);
        _edition.WriteTheme("card: { paper: \"#FAF7F0\" }\n");
        _edition.Publish();
        Assert.Equal(usual, CardOf("a"));
    }

    private string CardOf(string slug)
    {
        var page = new HtmlParser().ParseDocument(_edition.Read($"2022/01/08/01/{slug}/index.html"));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        return page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!["https://paper.example/bz/".Length..];
    }
}
