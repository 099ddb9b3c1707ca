using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>Topics (columns, authors, keywords and page names) with their archives, and related articles.</summary>
public sealed class Topics
{
    [Fact]
    public void An_article_is_listed_under_each_of_its_topics()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-08/01/page.yaml", "name: 要闻\n");
        newspaper.Write(
            "2022/01-08/01/01-a.md",
            "---\ntitle: 甲\nbyline: 通讯员 张三 李四\nauthors: [ 张三, 李四 ]\ncolumn: 警界\nkeywords: [ GDP, A/B 测试, 2022 ]\n---\n正文。\n"
        );
        newspaper.Write("2022/01-08/01/02-b.md", "---\ntitle: 乙\nkeywords: [ gdp ]\nkind: advertisement\ncolumn: 警界\n---\n正文。\n");
        newspaper.Write("2022/01-09/01/01-c.md", "---\ntitle: 丙\nkeywords: [ gdp ]\n---\n正文。\n");
        newspaper.Publish();
        var article = Page(newspaper, "2022/01/08/01/a/");
        Assert.Equal(["张三", "李四"], article.QuerySelectorAll(".byline a").Select(link => link.TextContent));
        Assert.Equal("通讯员 张三 李四", article.QuerySelector(".byline")!.TextContent);
        // Names that differ only in case are one topic; a name that no folder can have is escaped.
        foreach (
            var (home, titles) in ((string, string[])[])
                [
                    ("columns/警界/", ["甲"]),
                    ("authors/张三/", ["甲"]),
                    ("authors/李四/", ["甲"]),
                    ("keywords/gdp/", ["丙", "甲"]),
                    ("keywords/a-b-测试/", ["甲"]),
                    ("keywords/2022-/", ["甲"]),
                    ("page-names/要闻/", ["甲"]),
                ]
        )
        {
            Assert.Equal(titles, Titles(newspaper, home));
            Assert.Contains(home, Links(newspaper, "2022/01/08/01/a/").Append("page-names/要闻/"));
            Assert.Contains(home, Links(newspaper, home[..(home.IndexOf('/') + 1)]));
        }
        Assert.Equal("GDP", Page(newspaper, "keywords/gdp/").QuerySelector("h1")!.TextContent);
        Assert.Empty(Page(newspaper, "2022/01/08/01/b/").QuerySelectorAll(".label a[href*=columns]"));
    }

    [Fact]
    public void A_new_issue_rewrites_only_the_newest_page_of_a_topic()
    {
        using var newspaper = new PublishedNewspaper();
        // Two articles of the column in each issue; a numbered page has fifty.
        for (var day = 0; day < 99; day++)
            WriteDay(newspaper, day);
        newspaper.Now = "2023-01-01";
        newspaper.Publish();
        Assert.Equal(["第98天乙", "第98天甲"], Titles(newspaper, "columns/警界/").Take(2).Order(StringComparer.Ordinal));
        // 198 in all: two numbered pages, and the remainder together with the last full one.
        Assert.Equal(98, Titles(newspaper, "columns/警界/").Length);
        Assert.Equal(50, Titles(newspaper, "columns/警界/1/").Length);
        Assert.Equal(["第0天甲", "第0天乙"], Titles(newspaper, "columns/警界/1/").TakeLast(2));
        Assert.Equal("columns/警界/1/", Href(newspaper, "columns/警界/2/", "prev"));
        Assert.Equal("columns/警界/", Href(newspaper, "columns/警界/2/", "next"));
        Assert.Equal("columns/警界/2/", Href(newspaper, "columns/警界/", "prev"));
        Assert.False(newspaper.Has("columns/警界/3/index.html"));

        WriteDay(newspaper, 99);
        var changed = newspaper.Publish().Select(Uri.UnescapeDataString).ToArray();
        // The two hundredth article fills a page: the page gets its number, and the previous page links to it.
        Assert.Contains("added https://paper.example/bz/columns/警界/3/", changed);
        Assert.Contains("changed https://paper.example/bz/columns/警界/2/", changed);
        Assert.DoesNotContain("changed https://paper.example/bz/columns/警界/1/", changed);
        WriteDay(newspaper, 100);
        changed = [.. newspaper.Publish().Select(Uri.UnescapeDataString).Where(line => line.Contains("/警界/", StringComparison.Ordinal))];
        Assert.Equal(["changed https://paper.example/bz/columns/警界/", .. Feeds("columns/警界/")], changed.Order(StringComparer.Ordinal));
        Assert.Equal(
            202,
            Titles(newspaper, "columns/警界/").Length
                + Titles(newspaper, "columns/警界/1/").Length
                + Titles(newspaper, "columns/警界/2/").Length
                + Titles(newspaper, "columns/警界/3/").Length
        );
    }

    [Fact]
    public void Related_articles_are_from_earlier_issues()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-07/01/01-a.md", "---\ntitle: 最早\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        newspaper.Write("2022/01-08/01/01-b.md", "---\ntitle: 较近\nkeywords: [ 二 ]\n---\n正文。\n");
        newspaper.Write("2022/01-09/01/01-c.md", "---\ntitle: 中间\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        newspaper.Write("2022/01-10/01/01-d.md", "---\ntitle: 最后\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        newspaper.Publish();
        Assert.Equal(["最早", "较近"], Related(newspaper, "2022/01/09/01/c/")); // two common keywords rank above one
        Assert.Equal(["中间", "最早", "较近"], Related(newspaper, "2022/01/10/01/d/"));
        Assert.Empty(Related(newspaper, "2022/01/07/01/a/"));

        // A later issue rewrites none of them; a new headline rewrites those that show it.
        newspaper.Write("2022/01-11/01/01-e.md", "---\ntitle: 更新\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        Assert.DoesNotContain(newspaper.Publish(), line => line.Contains("/c/", StringComparison.Ordinal));
        newspaper.Write("2022/01-07/01/01-a.md", "---\ntitle: 改名\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        var changed = newspaper.Publish();
        Assert.Contains("changed https://paper.example/bz/2022/01/09/01/c/", changed);
        Assert.Contains("changed https://paper.example/bz/2022/01/08/01/b/", changed);
        Assert.Equal(["改名", "较近"], Related(newspaper, "2022/01/09/01/c/"));
        // Editing a text affects no other article.
        newspaper.Write("2022/01-07/01/01-a.md", "---\ntitle: 改名\nkeywords: [ 一, 二 ]\n---\n换了正文。\n");
        Assert.DoesNotContain("changed https://paper.example/bz/2022/01/09/01/c/", newspaper.Publish());
    }

    [Fact]
    public void Lists_say_where_an_article_appeared_what_it_is_and_how_it_begins()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-07/01/page.yaml", "name: 要闻\n");
        newspaper.WriteImage("2022/01-07/01/a.png");
        newspaper.Write("2022/01-07/01/01-a.md", Article("title: 甲\nkind: comment\nphotos: [ a.png ]\nai: assisted"));
        newspaper.Write("2022/01-07/02/01-b.md", Article("title: A story\nlanguage: en\ndeck: What it is about."));
        newspaper.WriteImage("2022/01-07/02/c.png");
        newspaper.Write("2022/01-07/02/c.md", "---\nai: generated\n---\n图说。\n");
        newspaper.Write("2022/01-07/02/02-c.md", Article("title: 丙\nphotos: [ c.png ]"));
        newspaper.Write("2022/01-07/02/03-d.md", Article("title: 丁\nstatus: draft"));
        newspaper.Write("2022/01-07/02/04-e.md", Article("title: 戊\nstatus: withdrawn"));
        newspaper.Write("2022/01-07/02/05-f.md", Article("title: 己\npublished: 2022-02-01"));
        newspaper.Write("2022/01-10/01/01-g.md", Article("title: 庚"));
        newspaper.Publish();

        var entries = Page(newspaper, "keywords/雪/").QuerySelectorAll(".entries li");
        Assert.Equal(
            [
                "庚 | 今天下雪了。 | 01版",
                "评论 甲 | 今天下雪了。 | 01版：要闻 人工智能辅助生成",
                "A story | What it is about. | 02版",
                "丙 | 今天下雪了。 | 02版",
            ],
            entries.Select(entry => string.Join(" | ", entry.Children.Select(part => part.TextContent)))
        );
        Assert.Equal([("en", "ltr")], Tagged(entries));
        Assert.Equal([("zh-CN", "ltr")], Tagged(entries[2].QuerySelectorAll(".meta span")));
        // A picture is part of the link to its article; one that needs a label of artificial intelligence is not shown.
        var photo = Assert.Single(entries.SelectMany(entry => entry.QuerySelectorAll("img")));
        Assert.Equal(entries[1].QuerySelector("a"), photo.ParentElement);
        AssertSmall(newspaper, photo);

        var related = Page(newspaper, "2022/01/10/01/g/").QuerySelectorAll(".related a");
        Assert.Equal(
            ["评论 甲 2022年1月7日 01版：要闻 人工智能辅助生成", "A story 2022年1月7日 02版", "丙 2022年1月7日 02版"],
            related.Select(link => link.TextContent)
        );
        AssertSmall(newspaper, Assert.Single(related.SelectMany(link => link.QuerySelectorAll("img"))));
    }

    [Fact]
    public void Only_the_lists_that_show_what_was_edited_are_written_again()
    {
        const string Beginning = "昨天傍晚城里下雪了，一直下到今天早晨。";
        string[] topics = ["keywords/雪/", "page-names/要闻/"];
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-07/01/page.yaml", "name: 要闻\n");
        newspaper.WriteImage("2022/01-07/01/a.png");
        newspaper.Write("2022/01-07/01/01-a.md", Article("title: 甲\nphotos: [ a.png ]"));
        newspaper.Write("2022/01-07/02/01-b.md", "---\ntitle: 乙\nkeywords: [ 雨 ]\n---\n正文。\n");
        newspaper.Write("2022/01-10/01/01-c.md", Article("title: 丙"));
        newspaper.Publish();

        // The beginning of a text is shown in the lists of its topics, and not with related articles.
        newspaper.Write("2022/01-07/01/01-a.md", Article("title: 甲\nphotos: [ a.png ]", Beginning));
        Assert.Equal(topics, Lists(newspaper.Publish()));
        newspaper.Write("2022/01-07/01/01-a.md", Article("title: 甲\nphotos: [ a.png ]", $"{Beginning}{new string('雪', 80)}。"));
        Assert.Empty(Lists(newspaper.Publish()));

        string[] all = ["2022/01/10/01/c/", .. topics];
        newspaper.WriteImage("2022/01-07/01/a.png", "Newspapers/kinds/input/2022/01-10/03/rain.png");
        Assert.Equal(all, Lists(newspaper.Publish()));
        newspaper.Write("2022/01-07/01/01-a.md", Article("title: 甲\nkind: comment\nphotos: [ a.png ]", Beginning));
        Assert.Equal(all, Lists(newspaper.Publish()));
        newspaper.Write("2022/01-07/01/page.yaml", "name: 头版\n");
        Assert.Contains("2022/01/10/01/c/", Lists(newspaper.Publish()));

        // Topics and the article of the later issue, among what has changed.
        static string[] Lists(string[] changes) =>
            [
                .. changes
                    .Select(change => Uri.UnescapeDataString(change)[(change.IndexOf("/bz/", StringComparison.Ordinal) + 4)..])
                    .Where(path => path.EndsWith('/') && path != "search/" && !path.StartsWith("2022/01/07/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Fact]
    public void A_newspaper_without_issues_has_no_topics()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Publish();
        Assert.Empty(Page(newspaper, "").QuerySelectorAll("footer a[href*=columns]"));
    }

    private static string Article(string keys, string text = "今天下雪了。") => $"---\n{keys}\nkeywords: [ 雪 ]\n---\n{text}\n";

    private static IEnumerable<(string?, string?)> Tagged(IEnumerable<IElement> elements) =>
        elements
            .Where(element => element.HasAttribute("lang"))
            .Select(element => (element.GetAttribute("lang"), element.GetAttribute("dir")));

    // The smallest variant of a photo, as it is published.
    private static void AssertSmall(PublishedNewspaper newspaper, IElement photo)
    {
        Assert.Equal(("", "lazy"), (photo.GetAttribute("alt"), photo.GetAttribute("loading")));
        var path = photo.GetAttribute("src")!.Replace("../", "", StringComparison.Ordinal);
        using var image = NetVips.Image.NewFromFile(newspaper.PathOf(path));
        Assert.Equal(($"{image.Width}", $"{image.Height}"), (photo.GetAttribute("width"), photo.GetAttribute("height")));
        Assert.InRange(image.Width, 1, 480);
    }

    private static string[] Feeds(string home) =>
        [.. new[] { "atom", "json", "rss" }.Select(format => $"changed https://paper.example/bz/{home}feed.{format}")];

    private static void WriteDay(PublishedNewspaper newspaper, int day)
    {
        var date = new DateOnly(2022, 1, 8).AddDays(day);
        foreach (var (slug, name) in ((string, string)[])[("1-a", "甲"), ("2-b", "乙")])
            newspaper.Write(
                $"{date.Year}/{date.Month:00}-{date.Day:00}/01/{slug}.md",
                $"---\ntitle: 第{day}天{name}\ncolumn: 警界\n---\n正文。\n"
            );
    }

    private static IDocument Page(PublishedNewspaper newspaper, string address) =>
        new HtmlParser().ParseDocument(newspaper.Read(address + "index.html"));

    private static string[] Titles(PublishedNewspaper newspaper, string address) =>
        [.. Page(newspaper, address).QuerySelectorAll(".entries li a").Select(link => link.TextContent)];

    private static string[] Related(PublishedNewspaper newspaper, string address) =>
        [.. Page(newspaper, address).QuerySelectorAll("[aria-labelledby=related] a").Select(link => link.FirstChild!.TextContent.Trim())];

    private static IEnumerable<string> Links(PublishedNewspaper newspaper, string address) =>
        Page(newspaper, address).QuerySelectorAll("a[href]").Select(link => Resolve(address, link.GetAttribute("href")!));

    private static string Href(PublishedNewspaper newspaper, string address, string relation) =>
        Resolve(address, Page(newspaper, address).QuerySelector($".turn [rel={relation}]")!.GetAttribute("href")!);

    private static string Resolve(string address, string href) =>
        Uri.UnescapeDataString(new Uri(new Uri("https://x/" + address), href).AbsolutePath[1..]);
}
