using StaticSite.Diagnostics;
using StaticSite.Tests.Found;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Formats;

/// <summary>What <c>formats:</c> of newspaper.yaml switches on and off.</summary>
public sealed class FormatChoices
{
    private static readonly (string Format, string File)[] Files =
    [
        ("json", "2022/01/08/issue.json"),
        ("ninjs", "2022/01/08/ninjs.json"),
        ("feeds", "feed.atom"),
        ("sitemaps", "sitemap.xml"),
        ("topics", "columns/index.html"),
        ("cards", "assets/card-"),
    ];

    [Theory]
    [InlineData("", "json ninjs feeds sitemaps topics")]
    [InlineData("formats: [ json, cards ]", "json topics cards")]
    [InlineData("formats: none", "topics")]
    [InlineData("格式: [ 订阅 ]", "feeds topics")]
    [InlineData("formats: [ topics, json ]", "json topics")]
    [InlineData("formats: { ninjs: off, cards: on }", "json feeds sitemaps topics cards")]
    [InlineData("formats: { topics: off }", "json ninjs feeds sitemaps")]
    [InlineData("格式: { 索引: 关, 网站地图: 关闭, json: 开 }", "json ninjs feeds")]
    public void A_list_names_formats_and_a_map_switches_them(string written, string made)
    {
        using var edition = new Edition($"url: https://paper.example/bz\n{written}\n");
        edition.Write("2022/01-08/01/01-a.md", "---\ntitle: 一篇\ncolumn: 专栏\nauthors: 张三\n---\n正文。\n");
        edition.Publish();
        var files = edition.Files.ToArray();
        Assert.Equal(
            made.Split(' '),
            Files.Where(format => files.Any(file => file.StartsWith(format.File, StringComparison.Ordinal))).Select(format => format.Format)
        );
    }

    [Fact]
    public void Without_topics_nothing_leads_to_them_and_they_have_no_feeds()
    {
        using var edition = new Edition("url: https://paper.example/bz\nformats: { topics: off }\n");
        edition.Write("2022/01-07/01/01-a.md", "---\ntitle: 一篇\ncolumn: 专栏\nauthors: 张三\nkeywords: 民生\n---\n正文。\n");
        edition.Write("2022/01-08/01/01-b.md", "---\ntitle: 两篇\ncolumn: 专栏\nauthors: 张三\nkeywords: 民生\n---\n正文。\n");
        edition.Publish();
        Assert.DoesNotContain(edition.Files, file => file.Split('/')[0] is "columns" or "authors" or "keywords" or "page-names");
        foreach (
            var page in edition.Files.Where(file =>
                file.EndsWith(".html", StringComparison.Ordinal) || file.StartsWith("sitemap", StringComparison.Ordinal)
            )
        )
            Assert.DoesNotMatch("(columns|authors|keywords|page-names)/", edition.Read(page));
    }

    [Fact]
    public void A_format_that_is_switched_takes_what_others_make_beside_it_along()
    {
        using var edition = new Edition();
        edition.Write("2022/01-08/01/01-a.md", "---\ntitle: 一篇\ncolumn: 专栏\nauthors: 张三\n---\n正文。\n");
        foreach (var topics in (string[])["on", "off", "on"])
        {
            edition.Write("newspaper.yaml", $"title: 测试报\nurl: https://paper.example/bz\nformats: {{ topics: {topics} }}\n");
            edition.Publish();
            string[] made =
            [
                .. ((string[])["columns/专栏/index.html", "columns/专栏/feed.atom", "authors/张三/feed.rss"]).Where(edition.Has),
            ];
            Assert.Equal(topics == "on" ? 3 : 0, made.Length);
        }
    }

    [Theory]
    [InlineData("on")]
    [InlineData("off")]
    public void A_text_may_link_to_the_pages_of_topics_only_if_there_are_any(string topics)
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
