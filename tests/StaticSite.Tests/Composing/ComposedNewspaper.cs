using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Composing;

/// <summary>What is shown of articles on the front page and on long pages of a small newspaper.</summary>
public sealed class ComposedNewspaper : IDisposable
{
    private readonly Newsroom _newsroom = new(Executable.Jit);

    public ComposedNewspaper() => Write("newspaper.yaml", "title: 报\nlanguage: zh-CN\n");

    public void Dispose() => _newsroom.Dispose();

    [Fact]
    public void The_editor_decides_what_comes_first_on_the_front_page()
    {
        Write("2022/01-10/issue.yaml", "front: [02/second, 01/brief]\n");
        Write("2022/01-10/01/01-long.md", Article("很长的稿件", 12));
        Write("2022/01-10/01/02-brief.md", Article("一条简讯", 1, "kind: brief\n"));
        Write("2022/01-10/02/01-first.md", Article("二版头条", 6));
        Write("2022/01-10/02/02-second.md", Article("二版二条", 2));
        Assert.Equal(
            ["二版二条", "一条简讯", "很长的稿件", "二版头条"],
            Publish("index.html").QuerySelectorAll(".composed .headline").Select(Text)
        );
    }

    [Fact]
    public void Without_the_editor_long_stories_of_first_pages_come_first_and_a_brief_does_not_lead()
    {
        Write("2022/01-10/01/01-brief.md", Article("一条简讯", 1, "kind: brief\n"));
        Write("2022/01-10/01/02-long.md", Article("很长的稿件", 12));
        Write("2022/01-10/02/01-first.md", Article("二版头条", 6));
        Assert.Equal("很长的稿件", Text(Publish("index.html").QuerySelector(".composed .headline")!));
    }

    [Fact]
    public void On_the_front_page_a_summary_goes_on_where_there_is_room_below_it_but_a_deck_does_not()
    {
        const string Sentence = "河边的老街上人来人往。";
        var text = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 9)) + "\n\n", 20));
        var deck = string.Concat(Enumerable.Repeat("河边的老街上人来人往，", 40));
        Write("2022/01-10/01/01-lead.md", $"---\ntitle: 头条\ndeck: {deck}天黑了。\n---\n{text}");
        Write("2022/01-10/01/02-second.md", $"---\ntitle: 二条\n---\n{text}");
        Write("2022/01-10/01/03-third.md", $"---\ntitle: 三条\n---\n{text}");
        Assert.All(SummariesOf(Publish("index.html")).Skip(1), summary => Assert.InRange(summary.Length, 121, 240));
        Write("2022/01-10/01/02-second.md", $"---\ntitle: 二条\ndeck: 提要。\n---\n{text}");
        Assert.Contains("提要。", SummariesOf(Publish("index.html")));

        static IEnumerable<string> SummariesOf(IDocument home) => home.QuerySelectorAll(".summary").Select(Text);
    }

    [Theory]
    [InlineData("第二条讲的是老街", true)]
    [InlineData("第2条讲的是老街", false)]
    public void A_headline_is_vertical_where_that_leaves_fewer_holes_but_not_with_digits(string headline, bool isVertical)
    {
        Write("2022/01-10/01/01-lead.md", Article("头条的标题", 6));
        Write("2022/01-10/01/02-second.md", Article(headline, 4));
        var cell = Publish("2022/01/10/01/index.html").QuerySelectorAll(".cell")[1];
        Assert.Equal(isVertical, cell.ClassList.Contains("vertical"));
    }

    [Fact]
    public void A_page_that_is_too_long_for_its_sheet_shows_the_first_paragraphs_of_its_longest_stories_and_has_the_rest_for_its_text_view()
    {
        foreach (var (name, paragraphs) in new[] { ("a", 60), ("b", 50), ("c", 3) })
            Write($"2022/01-10/01/0{name[0] - 'a' + 1}-{name}.md", Article($"稿件{name}", paragraphs));
        var page = Publish("2022/01/10/01/index.html");
        var stories = page.QuerySelectorAll(".story").ToDictionary(story => Text(story.QuerySelector(".headline")!), story => story);
        Assert.Equal(3, stories["稿件c"].QuerySelectorAll(".prose p").Length);
        Assert.Null(stories["稿件c"].QuerySelector(".read-on"));
        foreach (var (headline, all) in new[] { ("稿件a", 60), ("稿件b", 50) })
        {
            string[] shown = [.. stories[headline].QuerySelectorAll(".prose > p").Select(Text)];
            string[] rest = [.. stories[headline].QuerySelectorAll(".prose > .rest > p").Select(Text)];
            Assert.InRange(shown.Length, 10, all - 5);
            Assert.Equal(Enumerable.Range(1, all).Select(Paragraph), shown.Concat(rest));
            Assert.Equal($"阅读全文：{headline}", Text(stories[headline].QuerySelector(".read-on a")!));
        }
    }

    [Fact]
    public void The_beginning_of_a_text_has_no_marks_of_footnotes_which_are_in_the_rest_without_links_to_marks()
    {
        Write(
            "2022/01-10/01/01-a.md",
            "---\ntitle: 标题\n---\n"
                + string.Concat(Enumerable.Range(1, 80).Select(i => $"{Paragraph(i)}[^{i}]\n\n## 第{i}节\n\n"))
                + string.Concat(Enumerable.Range(1, 80).Select(i => $"[^{i}]: 注{i}。\n"))
        );
        Write("2022/01-10/01/02-b.md", Article("另一篇", 40));
        var page = Publish("2022/01/10/01/index.html");
        Assert.NotNull(page.QuerySelector(".read-on"));
        Assert.All(page.QuerySelectorAll("sup, .footnotes"), part => Assert.NotNull(part.Closest(".rest")));
        Assert.Equal(80, page.QuerySelectorAll(".rest .footnotes li").Length);
        Assert.Empty(page.QuerySelectorAll("[role=doc-backlink]"));
        Assert.NotEmpty(page.QuerySelectorAll(".prose > .subhead"));
    }

    [Fact]
    public void The_text_view_of_a_page_has_what_follows_a_text_that_is_cut()
    {
        Write(
            "2022/01-10/01/01-a.md",
            Article("甲", 50, "corrections: [ { date: 2022-01-11, text: 应为乙。 } ]\n") + "## 空的一节\n\n## 末一节\n\n完。\n"
        );
        Write("2022/01-10/01/02-b.md", Article("乙", 40));
        var rest = Publish("2022/01/10/01/index.html").QuerySelector(".rest")!;
        Assert.Equal(["空的一节", "末一节"], rest.QuerySelectorAll(".subhead").Select(Text));
        Assert.Contains("应为乙。", Text(rest.QuerySelector(".corrections")!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_view_of_a_page_of_photos_has_the_texts_in_full()
    {
        Write("2022/01-10/01/page.yaml", "layout: photos\n");
        Write(
            "2022/01-10/01/01-a.md",
            Article(
                "甲",
                9,
                "deck: 提要。\ndateline: 本报上海讯\nphotos: [ { file: a.png, caption: 图说 } ]\ncorrections: [ { date: 2022-01-11, text: 应为乙。 } ]\n"
            )
        );
        _newsroom.Write("input", [new("2022/01-10/01/a.png", Images.Of("a.png"))]);
        var rest = Publish("2022/01/10/01/index.html").QuerySelector(".story > .rest")!;
        Assert.Equal("提要。", Text(rest.QuerySelector(".deck")!));
        Assert.Equal(["本报上海讯", .. Enumerable.Range(1, 9).Select(Paragraph)], rest.QuerySelectorAll(".prose > p").Select(Text));
        Assert.Contains("应为乙。", Text(rest.QuerySelector(".corrections")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "#01-a-photo-2-large")]
    [InlineData(60, "a/#01-a-photo-2-large")]
    public void A_large_photo_leads_to_its_neighbour_on_the_page_or_else_on_the_articles_own(int paragraphs, string next)
    {
        Write(
            "2022/01-10/01/01-a.md",
            "---\ntitle: 甲\nphotos: [ { file: a.png }, { file: b.png }, { file: c.png } ]\n---\n![](b.png)\n\n"
                + string.Concat(Enumerable.Range(1, paragraphs).Select(i => Paragraph(i) + "\n\n"))
                + "![](c.png)\n"
        );
        Write("2022/01-10/01/02-b.md", Article("乙", paragraphs));
        foreach (var name in new[] { "a.png", "b.png", "c.png" })
            _newsroom.Write("input", [new($"2022/01-10/01/{name}", Images.Of(name))]);
        var page = Publish("2022/01/10/01/index.html");
        var photo = page.GetElementById("01-a-photo-1")!;
        Assert.Equal("a/#01-a-photo-3-large", photo.QuerySelector(".back")!.GetAttribute("href"));
        Assert.Equal(next, photo.QuerySelector(".on")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    private IDocument Publish(string path)
    {
        Assert.Null(_newsroom.Refusal());
        return new HtmlParser().ParseDocument(File.ReadAllText(_newsroom.At("output/" + path)));
    }

    private void Write(string path, string text) => _newsroom.Write("input", [new(path, Encoding.UTF8.GetBytes(text))]);

    private static string Article(string title, int paragraphs, string keys = "") =>
        $"---\ntitle: {title}\n{keys}---\n" + string.Concat(Enumerable.Range(1, paragraphs).Select(i => Paragraph(i) + "\n\n"));

    private static string Paragraph(int number) =>
        $"第{number}段，" + string.Concat(Enumerable.Repeat("河边的老街上人来人往，", 9)) + "天黑了。";

    private static string Text(IElement element) => element.TextContent.Trim();
}
