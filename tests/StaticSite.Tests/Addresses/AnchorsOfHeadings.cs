using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Addresses;

/// <summary>Every heading has an anchor made from its words, wherever its article is shown.</summary>
public abstract class AnchorsOfHeadings(Executable program)
{
    private const string Text =
        "导语，见[下文](#题)、[小题](#小题)、[另一个小题](#小题-2)、[英文](#outline)、[另一篇](../02/01-b.md#题)、[下半截](../02/02-part.md#题)、[关于](/about.md#联系)。\n\n"
        + "## 题\n\n### 小题\n\n正文。\n\n### 小题\n\n正文。\n\n## outline\n\n正文。\n\n## 题 二\n\n正文。\n";

    [Fact]
    public void Links_reach_headings_and_ids_are_unique_on_each_page()
    {
        using var newsroom = new Newsroom(program);
        newsroom.Write(
            "input",
            Printing.Files(
                ("2022/01-10/01/01-a.md", $"---\ntitle: 标题\ncontinued-on: 02/part\n---\n{Text}"),
                ("2022/01-10/01/02-a-题.md", $"---\ntitle: 另一篇\n---\n{Text}"),
                ("2022/01-10/02/01-b.md", $"---\ntitle: 二版\n---\n{Text}"),
                ("2022/01-10/02/02-part.md", $"---\ntitle: 下半截\n---\n{Text}"),
                (
                    "2022/01-11/01/01-c.md",
                    $"---\ntitle: 第二天\n---\n[昨天](../../01-10/01/01-a.md#题-二)、[编号](../../01-10/01/01-a.md#s3)\n"
                ),
                ("about.md", "---\ntitle: 关于\n---\n见[下文](#联系)。\n\n## 联系\n\n电话。\n")
            )
        );
        Assert.DoesNotContain("error", newsroom.Publish(), StringComparison.Ordinal);

        var pages = Directory
            .GetFiles(newsroom.At("output"), "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => new HtmlParser().ParseDocument(File.ReadAllText(file)));
        Assert.All(pages.Values, page => Assert.Equal(Ids(page).Distinct(), Ids(page)));
        var links = (
            from page in pages
            from link in page.Value.QuerySelectorAll(".prose a[href*='#']")
            select (page.Key, Target: new Uri(new Uri("file://" + page.Key), link.GetAttribute("href")))
        ).ToList();
        Assert.True(links.Count > 30);
        Assert.All(links, link => Assert.Contains(Uri.UnescapeDataString(link.Target.Fragment[1..]), Ids(pages[FileOf(link.Target)])));
        Assert.Equal("题", pages[newsroom.At("output/2022/01/10/01/a/index.html")].GetElementById("题")!.TextContent);
        Assert.Equal(
            ["题", "h-outline", "题-二"],
            pages[newsroom.At("output/2022/01/10/02/b/index.html")].QuerySelectorAll("h2.section-title").Select(title => title.Id)
        );
    }

    private static IEnumerable<string> Ids(IDocument page) => page.QuerySelectorAll("[id]").Select(element => element.Id!);

    private static string FileOf(Uri target) => target.LocalPath.EndsWith('/') ? target.LocalPath + "index.html" : target.LocalPath;

    public sealed class Jit() : AnchorsOfHeadings(Executable.Jit);

    public sealed class Native() : AnchorsOfHeadings(Executable.Native);
}
