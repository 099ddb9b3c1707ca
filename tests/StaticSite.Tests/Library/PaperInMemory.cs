using System.Text;
using StaticSite.Newspapers;
using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Library;

/// <summary>A newspaper in memory: one published issue, one of the next week.</summary>
internal static class PaperInMemory
{
    private const string Article = """
        ---
        kicker: 引题
        title: 头条
        authors: [张三, { name: 李四, role: 摄影 }]
        keywords: [黄河]
        photos: [{ file: red.png, caption: 红旗, credit: 王五, alt: 一面红旗 }]
        ---
        开头[见二条](02-b.md)。

        ## 小标题

        正文。
        """;

    public static readonly Dictionary<string, byte[]> Files = new()
    {
        ["newspaper.yaml"] = Bytes("title: 测试报\nurl: https://paper.example/news/\ncopyright: { holder: 测试报社, support: 技术部 }\n"),
        ["2026/03-02/issue.yaml"] = Bytes("number: 7\n"),
        ["2026/03-02/01/page.yaml"] = Bytes("name: 要闻\n"),
        ["2026/03-02/01/01-a.md"] = Bytes(Article),
        ["2026/03-02/01/red.png"] = Images.Of("photo.png"),
        ["2026/03-02/01/02-b.md"] = Bytes("---\ntitle: 二条\n---\n正文。\n"),
        ["2026/03-02/02/01-c.md"] = Bytes("---\ntitle: 草稿\nstatus: draft\n---\n不见报。\n"),
        ["2026/03-09/01/01-d.md"] = Bytes("---\ntitle: 下期\n---\n还早。\n"),
    };

    public static readonly NewspaperOptions Options = new() { Now = new(2026, 3, 5, 8, 0, 0, TimeSpan.FromHours(8)) };

    /// <summary>A text in UTF-8.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
