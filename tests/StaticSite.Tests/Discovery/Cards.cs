using AngleSharp.Html.Parser;
using MetadataExtractor;
using MetadataExtractor.Formats.Jpeg;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>Card images, which are shown where articles are shared.</summary>
public sealed class Cards : IDisposable
{
    private readonly PublishedNewspaper _newspaper = new("url: https://paper.example/bz\nformats: cards\n");

    public Cards()
    {
        _newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 擎旗奋进 靠前担当\n---\n正文。\n");
        _newspaper.Write("2022/01-08/01/02-b.md", "---\ntitle: \"<b>一</b> & 二\"\n---\n正文。\n\n![图说](bridge.png \"某某 摄\")\n");
        _newspaper.WriteImage("2022/01-08/01/bridge.png");
        _newspaper.Publish();
    }

    public void Dispose() => _newspaper.Dispose();

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void An_article_has_a_card_in_its_metadata(string slug)
    {
        var size = ImageMetadataReader.ReadMetadata(_newspaper.PathOf(CardOf(slug))).OfType<JpegDirectory>().Single();
        Assert.Equal((1200, 630), (size.GetImageWidth(), size.GetImageHeight()));
        Assert.NotEqual(CardOf("a"), CardOf("b"));
    }

    [Fact]
    public void A_card_is_drawn_once_and_redrawn_for_a_new_headline()
    {
        var (first, other) = (CardOf("a"), CardOf("b"));
        var drawn = File.ReadAllBytes(_newspaper.PathOf(first));
        Assert.NotEqual(File.ReadAllBytes(_newspaper.PathOf(other)), drawn);
        _newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 擎旗奋进 靠前担当\n---\n换了正文。\n");
        Assert.DoesNotContain(_newspaper.Publish(), line => line.Contains("card-", StringComparison.Ordinal));
        _newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 换了标题\n---\n换了正文。\n");
        var changed = _newspaper.Publish();
        Assert.Contains($"removed https://paper.example/bz/{first}", changed);
        Assert.Contains($"added https://paper.example/bz/{CardOf("a")}", changed);
        _newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 擎旗奋进 靠前担当\n---\n正文。\n");
        _newspaper.Publish();
        Assert.Equal(drawn, File.ReadAllBytes(_newspaper.PathOf(first)));
    }

    [Fact]
    public void A_card_is_redrawn_when_its_colours_change()
    {
        var usual = CardOf("a");
        _newspaper.WriteTheme("card: { paper: \"#00ff00\" }\n");
        _newspaper.Publish();
        Assert.NotEqual(usual, CardOf("a"));
        using var card = NetVips.Image.NewFromBuffer(File.ReadAllBytes(_newspaper.PathOf(CardOf("a"))));
        Assert.True(card.Getpoint(5, 5) is [< 10, > 245, < 10]);
        _newspaper.WriteTheme("card: { paper: \"#FAF7F0\" }\n");
        _newspaper.Publish();
        Assert.Equal(usual, CardOf("a"));
    }

    private string CardOf(string slug)
    {
        var page = new HtmlParser().ParseDocument(_newspaper.Read($"2022/01/08/01/{slug}/index.html"));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        return page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!["https://paper.example/bz/".Length..];
    }
}
