using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StaticSite.Tests.Found;

/// <summary>Columns, authors, keywords and page names with their archives, and related articles.</summary>
public sealed class Indexes
{
    [Fact]
    public void An_article_is_found_by_all_that_it_says()
    {
        using var edition = new Edition();
        edition.Write("2022/01-08/01/page.yaml", "name: 要闻\n");
        edition.Write(
            "2022/01-08/01/01-a.md",
            "---\ntitle: 甲\nbyline: 通讯员 张三 李四\nauthors: [ 张三, 李四 ]\ncolumn: 警界\nkeywords: [ GDP, A/B 测试, 2022 ]\n---\n正文。\n"
        );
        edition.Write("2022/01-08/01/02-b.md", "---\ntitle: 乙\nkeywords: [ gdp ]\nkind: advertisement\ncolumn: 警界\n---\n正文。\n");
        edition.Write("2022/01-09/01/01-c.md", "---\ntitle: 丙\nkeywords: [ gdp ]\n---\n正文。\n");
        edition.Publish();
        var article = Page(edition, "2022/01/08/01/a/");
        Assert.Equal(["张三", "李四"], article.QuerySelectorAll(".byline a").Select(link => link.TextContent));
        Assert.Equal("通讯员 张三 李四", article.QuerySelector(".byline")!.TextContent);
        // Names that differ only in case are one; what a folder cannot be called is called otherwise.
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
            Assert.Equal(titles, Titles(edition, home));
            Assert.Contains(home, Links(edition, "2022/01/08/01/a/").Append("page-names/要闻/"));
            Assert.Contains(home, Links(edition, home[..(home.IndexOf('/') + 1)]));
        }
        Assert.Equal("GDP", Page(edition, "keywords/gdp/").QuerySelector("h1")!.TextContent);
        Assert.Empty(Page(edition, "2022/01/08/01/b/").QuerySelectorAll(".label a[href*=columns]"));
    }

    [Fact]
    public void A_new_issue_rewrites_the_newest_page_alone()
    {
        using var edition = new Edition();
        // Two articles of the column in an issue: fifty to a numbered page.
        for (var day = 0; day < 99; day++)
            WriteDay(edition, day);
        edition.Now = "2023-01-01";
        edition.Publish();
        Assert.Equal(["第98天乙", "第98天甲"], Titles(edition, "columns/警界/").Take(2).Order(StringComparer.Ordinal));
        Assert.Equal(98, Titles(edition, "columns/警界/").Length); // 198: two numbered pages, and what is left with the last full one
        Assert.Equal(50, Titles(edition, "columns/警界/1/").Length);
        Assert.Equal(["第0天甲", "第0天乙"], Titles(edition, "columns/警界/1/").TakeLast(2));
        Assert.Equal("columns/警界/1/", Href(edition, "columns/警界/2/", "prev"));
        Assert.Equal("columns/警界/", Href(edition, "columns/警界/2/", "next"));
        Assert.Equal("columns/警界/2/", Href(edition, "columns/警界/", "prev"));
        Assert.False(edition.Has("columns/警界/3/index.html"));

        WriteDay(edition, 99);
        var changed = edition.Publish().Select(Uri.UnescapeDataString).ToArray();
        // The two hundredth article fills a page: it gets its number, and the page before leads to it.
        Assert.Contains("added https://paper.example/bz/columns/警界/3/", changed);
        Assert.Contains("changed https://paper.example/bz/columns/警界/2/", changed);
        Assert.DoesNotContain("changed https://paper.example/bz/columns/警界/1/", changed);
        WriteDay(edition, 100);
        changed = [.. edition.Publish().Select(Uri.UnescapeDataString).Where(line => line.Contains("/警界/", StringComparison.Ordinal))];
        Assert.Equal(["changed https://paper.example/bz/columns/警界/", .. Feeds("columns/警界/")], changed.Order(StringComparer.Ordinal));
        Assert.Equal(
            202,
            Titles(edition, "columns/警界/").Length
                + Titles(edition, "columns/警界/1/").Length
                + Titles(edition, "columns/警界/2/").Length
                + Titles(edition, "columns/警界/3/").Length
        );
    }

    [Fact]
    public void Related_articles_lie_behind()
    {
        using var edition = new Edition();
        edition.Write("2022/01-07/01/01-a.md", "---\ntitle: 最早\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        edition.Write("2022/01-08/01/01-b.md", "---\ntitle: 较近\nkeywords: [ 二 ]\n---\n正文。\n");
        edition.Write("2022/01-09/01/01-c.md", "---\ntitle: 中间\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        edition.Write("2022/01-10/01/01-d.md", "---\ntitle: 最后\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        edition.Publish();
        Assert.Equal(["最早", "较近"], Related(edition, "2022/01/09/01/c/")); // two keywords before one
        Assert.Equal(["中间", "最早", "较近"], Related(edition, "2022/01/10/01/d/"));
        Assert.Empty(Related(edition, "2022/01/07/01/a/"));

        // What comes later touches none of them; what is renamed, those that name it.
        edition.Write("2022/01-11/01/01-e.md", "---\ntitle: 更新\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        Assert.DoesNotContain(edition.Publish(), line => line.Contains("/c/", StringComparison.Ordinal));
        edition.Write("2022/01-07/01/01-a.md", "---\ntitle: 改名\nkeywords: [ 一, 二 ]\n---\n正文。\n");
        var changed = edition.Publish();
        Assert.Contains("changed https://paper.example/bz/2022/01/09/01/c/", changed);
        Assert.Contains("changed https://paper.example/bz/2022/01/08/01/b/", changed);
        Assert.Equal(["改名", "较近"], Related(edition, "2022/01/09/01/c/"));
        // A text that is edited is no one else's matter.
        edition.Write("2022/01-07/01/01-a.md", "---\ntitle: 改名\nkeywords: [ 一, 二 ]\n---\n换了正文。\n");
        Assert.DoesNotContain("changed https://paper.example/bz/2022/01/09/01/c/", edition.Publish());
    }

    [Fact]
    public void A_newspaper_without_issues_has_no_indexes()
    {
        using var edition = new Edition();
        edition.Publish();
        Assert.Empty(Page(edition, "").QuerySelectorAll("footer a[href*=columns]"));
    }

    private static string[] Feeds(string home) =>
        [.. new[] { "atom", "json", "rss" }.Select(format => $"changed https://paper.example/bz/{home}feed.{format}")];

    private static void WriteDay(Edition edition, int day)
    {
        var date = new DateOnly(2022, 1, 8).AddDays(day);
        foreach (var (slug, name) in ((string, string)[])[("1-a", "甲"), ("2-b", "乙")])
            edition.Write(
                $"{date.Year}/{date.Month:00}-{date.Day:00}/01/{slug}.md",
                $"---\ntitle: 第{day}天{name}\ncolumn: 警界\n---\n正文。\n"
            );
    }

    private static IDocument Page(Edition edition, string address) => new HtmlParser().ParseDocument(edition.Read(address + "index.html"));

    private static string[] Titles(Edition edition, string address) =>
        [.. Page(edition, address).QuerySelectorAll(".entries li a").Select(link => link.TextContent)];

    private static string[] Related(Edition edition, string address) =>
        [.. Page(edition, address).QuerySelectorAll("[aria-labelledby=related] a").Select(link => link.FirstChild!.TextContent.Trim())];

    private static IEnumerable<string> Links(Edition edition, string address) =>
        Page(edition, address).QuerySelectorAll("a[href]").Select(link => Resolve(address, link.GetAttribute("href")!));

    private static string Href(Edition edition, string address, string relation) =>
        Resolve(address, Page(edition, address).QuerySelector($".turn [rel={relation}]")!.GetAttribute("href")!);

    private static string Resolve(string address, string href) =>
        Uri.UnescapeDataString(new Uri(new Uri("https://x/" + address), href).AbsolutePath[1..]);
}
