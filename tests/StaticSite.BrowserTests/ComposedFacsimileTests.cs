using System.Text;
using Microsoft.Playwright;
using StaticSite.Cli.Serving;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Facsimiles that the program makes of its own pages (<c>facsimile: auto</c>).</summary>
public sealed class ComposedFacsimileTests(Reader reader) : IDisposable
{
    private const string Page = "2026/03/02/01/";

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;

    // Where elements are in per cent of their sheet of A3, whose margins the style sheet has.
    private const string Printed = """
        () => [...document.querySelectorAll('main article[id]')].map(article => {
          const millimetre = 96 / 25.4, { left, top, right, bottom } = article.getBoundingClientRect();
          return [left / millimetre + 11, top / millimetre + 9, right / millimetre + 11, bottom / millimetre + 9]
            .map((value, i) => value / (i % 2 ? 420 : 297) * 100);
        })
        """;

    private const string Linked = """
        () => [...document.querySelectorAll('.spots svg')].map(svg => {
          const points = [...svg.querySelectorAll('polygon')].flatMap(polygon => [...polygon.points]);
          const [x, y] = [points.map(point => point.x), points.map(point => point.y)];
          return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)].map(value => value / 100);
        })
        """;

    [Fact]
    public async Task Every_article_is_a_link_where_it_is_printed()
    {
        Write("newspaper.yaml", "title: 测试报\nurl: https://paper.example\nfacsimile: auto\n");
        WriteArticle("01-tou", "头条 有照片", 40, "photos: [ { file: 《红》&.png, alt: 红, caption: 红 } ]\n");
        using (var red = NetVips.Image.Black(1600, 900, bands: 3).Linear([1, 1, 1], [220, 0, 0]).Cast(NetVips.Enums.BandFormat.Uchar))
            red.WriteToFile(At("input/2026/03-02/01/《红》&.png"));
        WriteArticle("02-er", "二条 正文长", 25);
        WriteArticle("03-san", "三条 正文短", 6);
        Write("2026/03-02/01/04-gao.md", "---\ntitle: 草稿\nstatus: draft\n---\n不见报。\n");
        Assert.Equal("", Build("output"));
        using var server = Server.Start(At("output"), "/", System.Net.IPAddress.Loopback, 0);
        await using var tab = await reader.Load($"{server.Address}{Page}", 1039);
        await tab.Page.SetViewportSizeAsync((int)Math.Round((297 - 22) * 96 / 25.4), 1600);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await tab.Page.EvaluateAsync<double[][]>(Printed);
        await tab.Page.GotoAsync($"{server.Address}{Page}facsimile/");
        var linked = await tab.Page.EvaluateAsync<double[][]>(Linked);
        Assert.Equal(["头条 有照片", "二条 正文长", "三条 正文短"], await tab.Page.Locator(".neighbours li").AllTextContentsAsync());
        Assert.Equal(3, linked.Length);
        foreach (var (place, link) in printed.Zip(linked))
            Assert.All(place.Zip(link), edge => Assert.InRange(edge.Second, edge.First - .5, edge.First + .5));
        using (var image = NetVips.Image.NewFromFile(Directory.GetFiles(At("output/assets"), "page-01-*-2400.jpg").Single()))
        using (var isRed = (image[0] > 150) & (image[1] < 90))
            Assert.InRange(isRed.Avg() / 255, .02, .5);
        // A build without a cache gives the same files, and the next issue does not change those of this one.
        Assert.Equal("", Build("again"));
        Assert.Equal(Images("output"), Images("again"));
        Write("2026/03-03/02/01-a.md", "---\ntitle: 明日\n---\n正文。\n");
        Write("2026/03-02/01/page.yaml", "name: 要闻\n");
        Assert.Equal("", Build("output"));
        Assert.NotEqual(Images("output"), Images("again"));
        Write("2026/03-02/01/page.yaml", "");
        Assert.Equal("", Build("output"));
        Assert.Equal(Images("output"), Images("again"));
    }

    [Fact]
    public void A_page_that_needs_more_paper_is_reported_and_has_none()
    {
        Write("newspaper.yaml", "title: 测试报\nurl: https://paper.example\n");
        Write("2026/03-02/01/page.yaml", "name: 要闻\nfacsimile: auto\nlayout: feature\n");
        WriteArticle("01-a", "长篇", 400);
        var said = Build("output");
        Assert.Contains("page.yaml:2:12: warning ED130: page 01 is composed for more than one sheet", said, StringComparison.Ordinal);
        Assert.False(File.Exists(At($"output/{Page}facsimile/index.html")));
        Assert.True(File.Exists(At($"output/{Page}index.html")));
    }

    [Fact]
    public async Task An_article_over_two_pages_is_a_link_on_both_in_files_that_are_read_from_right_to_left()
    {
        Write("newspaper.yaml", "title: صحيفة\nurl: https://paper.example\nlanguage: ar\nlinks: files\nfacsimile: auto\n");
        Write("2026/03-02/02/01-long.md", "---\ntitle: خبر طويل\npages: [02, 03]\n---\nنص الخبر.\n");
        Write("2026/03-02/02/02-short.md", "---\ntitle: خبر قصير\n---\nنص الخبر.\n");
        Write("2026/03-02/03/01-other.md", "---\ntitle: خبر آخر\n---\nنص الخبر.\n");
        Assert.Equal("", Build("output"));
        foreach (var (page, titles) in new[] { ("02", new[] { "خبر طويل", "خبر قصير" }), ("03", ["خبر آخر", "خبر طويل"]) })
        {
            var file = new Uri(At($"output/2026/03/02/{page}/facsimile/index.html")).AbsoluteUri;
            await using var tab = await reader.Load(file, 1440);
            var links = tab.Page.Locator(".spots a");
            Assert.Equal(titles, await links.AllInnerTextsAsync());
            await links.Filter(new() { HasText = "خبر طويل" }).PressAsync("Enter");
            await tab.Page.WaitForURLAsync("**/2026/03/02/02/long/index.html");
        }
    }

    [Fact]
    public void Articles_to_which_the_theme_gives_no_id_are_reported()
    {
        Write("newspaper.yaml", "title: 测试报\nurl: https://paper.example\nfacsimile: auto\n");
        WriteArticle("01-a", "甲", 2);
        WriteArticle("02-b", "乙", 2);
        Write("../theme/pages/page.html", "<p>{{ page.label }}</p>\n");
        var said = Build("output", "--theme", At("theme"));
        Assert.Contains(
            "newspaper.yaml:3:12: warning ED134: these articles have no link on the facsimile of page 01: 01-a, 01-b",
            said,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteArticle(string name, string title, int paragraphs, string more = "") =>
        Write(
            $"2026/03-02/01/{name}.md",
            $"---\ntitle: {title}\n{more}---\n"
                + string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"第{i}段，{new string('字', 90)}。\n\n"))
        );

    private string At(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At($"input/{path}"))!);
        File.WriteAllText(At($"input/{path}"), text, new UTF8Encoding(false));
    }

    // What it says on standard error, besides what is published.
    private string Build(string output, params string[] more)
    {
        var error = new StringWriter();
        string[] arguments =
        [
            "build",
            "--input",
            At("input"),
            "--output",
            At(output),
            "--cache",
            At($"{output}.cache"),
            "--now",
            "2026-03-05T08:00",
            "--quiet",
            .. more,
        ];
        Assert.Equal(0, Cli.CommandLine.Run(arguments, TestTerminal.English(TextWriter.Null, error)));
        return error.ToString();
    }

    private IEnumerable<string> Images(string output) =>
        Directory
            .GetFiles(At($"{output}/assets"), "page-01-*")
            .Order(StringComparer.Ordinal)
            .Select(file =>
                $"{Path.GetFileName(file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"
            );
}
