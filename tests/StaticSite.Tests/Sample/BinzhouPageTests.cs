using AngleSharp.Dom;
using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>
/// Page 05 of the sample has the text of page 05 of the newspaper: on the page, in the article, on the spread.
/// </summary>
public sealed class BinzhouPageTests(SampleFixture sample)
{
    private static readonly BinzhouPage Source = BinzhouPage.Read();

    public static TheoryData<string> Views =>
        ["2022/01/10/05/index.html", "2022/01/10/05/qingqi-fenjin/index.html", "2022/01/10/04-05/index.html"];

    [Theory, MemberData(nameof(Views))]
    public void Headline_subtitle_and_byline_match_the_source(string view)
    {
        var opening = Article(view).QuerySelector(".opening")!;
        Wording.AssertSame([Source.Headline, Source.Subtitle, Source.Byline], [.. opening.Children.Select(part => part.TextContent)]);
        Assert.Equal(Source.Headline, opening.QuerySelector(".headline")!.TextContent);
        Assert.Equal(Source.Byline, opening.QuerySelector(".byline")!.TextContent);
    }

    [Theory, MemberData(nameof(Views))]
    public void The_six_captions_are_in_order_under_photos_labelled_as_drawings(string view)
    {
        var captions = Article(view).QuerySelectorAll("figcaption").ToArray();
        Assert.All(captions, caption => Assert.Equal("示意图", caption.QuerySelector("small")!.TextContent));
        foreach (var caption in captions)
            caption.QuerySelector("small")!.Remove();
        Wording.AssertSame(Source.Captions, [.. captions.Select(caption => caption.TextContent)]);
    }

    [Theory, MemberData(nameof(Views))]
    public void The_body_matches_the_source_paragraph_by_paragraph(string view)
    {
        var body = Body(view).QuerySelectorAll("p, li, h2, h3, h4").Select(part => part.TextContent).ToArray();
        Wording.AssertSame(Source.Body, body);
    }

    [Theory, MemberData(nameof(Views))]
    public void Nothing_is_lost_from_the_body_or_added_to_it(string view) =>
        Wording.AssertSame(string.Concat(Source.Body), Body(view).TextContent);

    [Theory, MemberData(nameof(Views))]
    public void No_half_width_mark_is_left_in_the_text(string view) =>
        Problems.AssertNone(Wording.HalfWidthMarks(Article(view).TextContent));

    [Fact]
    public void Headline_list_and_subheads_use_semantic_elements()
    {
        var article = Article("2022/01/10/05/qingqi-fenjin/index.html");
        Wording.AssertSame(Source.Headline, article.QuerySelector("h1")!.TextContent);
        Wording.AssertSame(
            Source.Body.Skip(3).Take(5).ToArray(),
            [.. article.QuerySelectorAll("ul > li").Select(item => item.TextContent)]
        );
        Assert.Equal(
            [
                "圆满完成政法队伍教育整顿，不断深化党史学习教育，铸就忠诚本色",
                "危险面前有我们，我们面前最安全，展现为民底色",
                "全力服务群众企业，护航经济社会发展，突出滨州特色",
            ],
            article.QuerySelectorAll("h2").Select(heading => heading.TextContent)
        );
    }

    [Theory, MemberData(nameof(Views))]
    public void Controls_and_footer_match_the_source(string view)
    {
        var page = sample.Page(view);
        var selector = page.QuerySelector("nav.selector")!;
        var links = selector.QuerySelectorAll("a").Select(link => link.TextContent).ToArray();
        Assert.Contains("展开通版", links);
        Assert.Contains("收缩通版", links);
        Wording.AssertSame(
            view.Contains("04-05", StringComparison.Ordinal) ? "当前版:04—05版" : "当前版:05版",
            selector.QuerySelector(".here")!.TextContent
        );
        Wording.AssertSame(Source.Footer, [.. page.QuerySelectorAll("footer .imprint > *").Select(part => part.TextContent)]);
        Assert.Equal(["版权所有:滨州日报", "技术支持:锦华科技"], Source.Footer);
    }

    private static readonly Lock Cloning = new();

    private IElement Article(string view)
    {
        // Documents are shared between tests; each test gets a copy of its article that it may modify.
        lock (Cloning)
            return (IElement)
                sample.Page(view).QuerySelectorAll("article").Single(article => article.QuerySelector("figure") is not null).Clone();
    }

    // The running text, without the elements around it and without the end mark.
    private IElement Body(string view)
    {
        var article = Article(view);
        foreach (var around in article.QuerySelectorAll(".opening, .meta, .tools, .beside, nav, figure, [aria-hidden=true]").ToArray())
            around.Remove();
        return article;
    }
}
