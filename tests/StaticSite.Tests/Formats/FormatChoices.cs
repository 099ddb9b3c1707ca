using StaticSite.Diagnostics;
using StaticSite.Tests.Discovery;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Formats;

/// <summary>How <c>formats:</c> in newspaper.yaml switches formats on and off.</summary>
public sealed class FormatChoices
{
    private static readonly (string Format, string File)[] Files =
    [
        ("json", "2022/01/08/issue.json"),
        ("ninjs", "2022/01/08/ninjs.json"),
        ("feeds", "feed.atom"),
        ("sitemaps", "sitemap.xml"),
        ("topics", "columns/index.html"),
        ("author-feeds", "authors/张三/feed.atom"),
        ("cards", "assets/card-"),
        ("print", "2022/01/08/print/index.html"),
    ];

    [Theory]
    [InlineData("", "json feeds sitemaps topics")]
    [InlineData("formats: [ json, cards ]", "json topics cards")]
    [InlineData("formats: none", "topics")]
    [InlineData("格式: [ 订阅 ]", "feeds topics")]
    [InlineData("formats: [ topics, json ]", "json topics")]
    [InlineData("formats: { ninjs: on, json: off, cards: on }", "ninjs feeds sitemaps topics cards")]
    [InlineData("formats: { ninjs: yes, json: no, cards: true, feeds: false }", "ninjs sitemaps topics cards")]
    [InlineData("formats: { 作者订阅: 开 }", "json feeds sitemaps topics author-feeds")]
    [InlineData("formats: { 打印: 开, feeds: off }", "json sitemaps topics print")]
    [InlineData("formats: { topics: off }", "json feeds sitemaps")]
    [InlineData("格式: { 索引: 关, 网站地图: 关闭, json: 开 }", "json feeds")]
    public void A_list_names_formats_and_a_map_switches_them(string written, string made)
    {
        using var newspaper = new PublishedNewspaper($"url: https://paper.example/bz\n{written}\n");
        newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 一篇\ncolumn: 专栏\nauthors: 张三\n---\n正文。\n");
        newspaper.Publish();
        var files = newspaper.Files.ToArray();
        Assert.Equal(
            made.Split(' '),
            Files.Where(format => files.Any(file => file.StartsWith(format.File, StringComparison.Ordinal))).Select(format => format.Format)
        );
    }

    [Fact]
    public void Without_topics_there_are_no_links_to_them_and_no_feeds_of_them()
    {
        using var newspaper = new PublishedNewspaper("url: https://paper.example/bz\nformats: { topics: off }\n");
        newspaper.Write("2022/01-07/01/01-a.md", "---\ntitle: 一篇\ncolumn: 专栏\nauthors: 张三\nkeywords: 民生\n---\n正文。\n");
        newspaper.Write("2022/01-08/01/01-b.md", "---\ntitle: 两篇\ncolumn: 专栏\nauthors: 张三\nkeywords: 民生\n---\n正文。\n");
        newspaper.Publish();
        Assert.DoesNotContain(newspaper.Files, file => file.Split('/')[0] is "columns" or "authors" or "keywords" or "page-names");
        foreach (
            var page in newspaper.Files.Where(file =>
                file.EndsWith(".html", StringComparison.Ordinal) || file.StartsWith("sitemap", StringComparison.Ordinal)
            )
        )
            Assert.DoesNotMatch("(columns|authors|keywords|page-names)/", newspaper.Read(page));
    }

    [Fact]
    public void Switching_a_format_also_switches_what_other_formats_add_for_it()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 一篇\ncolumn: 专栏\nauthors: 张三\n---\n正文。\n");
        newspaper.Write("2022/01-08/01/page.yaml", "name: 专版\n");
        foreach (var topics in (string[])["on", "off", "on"])
        {
            newspaper.Write("newspaper.yaml", $"title: 测试报\nurl: https://paper.example/bz\nformats: {{ topics: {topics} }}\n");
            newspaper.Publish();
            string[] made =
            [
                .. ((string[])["columns/专栏/index.html", "columns/专栏/feed.atom", "page-names/专版/feed.rss"]).Where(newspaper.Has),
            ];
            Assert.Equal(topics == "on" ? 3 : 0, made.Length);
        }
    }

    [Theory]
    [InlineData("on")]
    [InlineData("off")]
    public void A_text_may_link_to_topics_only_if_the_format_is_on(string topics)
    {
        var result = Printing.Build(
            Printing.Newspaper(
                ("newspaper.yaml", $"{Printing.Settings}formats: {{ topics: {topics} }}\n"),
                ("2022/01-08/01/01-a.md", "---\ntitle: 一篇\n---\n见[全部栏目](/columns)和[更正](/corrections)。\n")
            )
        );
        Assert.Equal(
            topics == "on" ? [] : ["ED040"],
            result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Rule.Id)
        );
    }
}
