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
    public void A_newspaper_without_issues_has_no_topics()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Publish();
        Assert.Empty(Page(newspaper, "").QuerySelectorAll("footer a[href*=columns]"));
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
