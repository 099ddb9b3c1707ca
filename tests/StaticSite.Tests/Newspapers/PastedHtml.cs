using System.Text;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>HTML pasted from a content management system or a WeChat editor gives the same result as the equivalent Markdown.</summary>
public sealed class PastedHtml
{
    private const string Markdown = """
        雪后第一天，街上先有了人。

        清晨六时，气温**零下十一度**；早点铺名单见[网站](https://example.com/zao)，也见[另一篇](02-b.md)。

        ![一个人在雪里扫街](photo.jpg)

        ## 铲冰

        > 冰比雪难。
        >
        > ——王师傅

        桥面结了冰。\
        养护队撒了盐。

        九时通车。

        ### 下午

        又下了一阵。

        ---

        完。
        """;

    private const string WeChat = """
        <section data-tools="editor"><section><p>　　<span>雪后第一天，街上先有了人。</span></p><p><br></p>
        <p><span>　　清晨六时,气温<strong>零下十一度</strong>;早点铺名单见<a href="https://example.com/zao"
        target="_blank">网站</a>，也见<a href="02-b.md">另一篇</a>。</span></p>
        <p><img data-ratio="0.6" data-src="photo.jpg" alt="一个人在雪里扫街"></p></section>
        <section><h1>铲冰</h1></section><blockquote><p>冰比雪难。</p><section>——王师傅</section></blockquote>
        <p>桥面结了冰。<br>养护队撒了盐。<br><br>九时通车。</p></section>

        <h3><span>下午</span></h3>

        <div>

        又下了一阵。

        </div>
        <hr>
            <p>完。</p>
        """;

    [Fact]
    public void It_is_published_counted_and_summarised_like_the_equivalent_Markdown()
    {
        var (written, pasted) = (Published(Markdown), Published(WeChat));
        Assert.Contains("2022/01/10/issue.json", written.Keys);
        Assert.Equal(written.Keys, pasted.Keys);
        Problems.AssertNone(
            written
                .Keys.Where(path => written[path] != pasted[path])
                .Select(path => $"{path}\n{Diff.Unified(path, Text(written[path]), Text(pasted[path]))}")
        );
    }

    [Fact]
    public void Its_links_photos_and_subheads_are_checked_at_their_places()
    {
        using var room = Room(
            "<div>\n<p><a href=\"03-c.md\">没有</a></p>\n<p><img src=\"no.jpg\"></p>\n<p><b>小标题</b></p><p>正文。</p>\n</div>"
        );
        var report = room.Check();
        Assert.Contains("01-a.md:5:4: error ED040: the link '03-c.md'", report, StringComparison.Ordinal);
        Assert.Contains("01-a.md:6:4: error ED022: there is no photo 'no.jpg'", report, StringComparison.Ordinal);
        Assert.Contains("01-a.md:7:7: info ED044: this paragraph is short", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul><li>甲</li><li>乙丙</li></ul>")]
    [InlineData("<table><tr><td>甲<td>乙丙</table>")]
    [InlineData("甲<ruby>乙丙<rp>(</rp><rt></rt><rp>)</rp></ruby>")]
    [InlineData("<unknown>甲</unknown><p>乙丙")]
    public void Text_in_kept_elements_is_counted(string body)
    {
        using var room = Room(body);
        Assert.Null(room.Refusal());
        Assert.Contains(
            "\"characters\":3",
            File.ReadAllText(room.At("output/2022/01/10/issue.json")).Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static SortedDictionary<string, string> Published(string body)
    {
        using var room = Room(body);
        Assert.Null(room.Refusal());
        return new(Workspace.Files(room.At("output")), StringComparer.Ordinal);
    }

    private static Newsroom Room(string body)
    {
        var room = new Newsroom(Executable.Jit);
        room.Write(
            "input",
            Printing.Files(
                ("newspaper.yaml", Printing.Settings),
                ("2022/01-10/issue.yaml", "number: 1\n"),
                ("2022/01-10/01/01-a.md", $"---\ntitle: 标题\n---\n{body}\n"),
                ("2022/01-10/01/02-b.md", "---\ntitle: 另一篇\n---\n正文。\n")
            )
        );
        room.Write("input", [new("2022/01-10/01/photo.jpg", Images.Of("photo.jpg"))]);
        return room;
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
