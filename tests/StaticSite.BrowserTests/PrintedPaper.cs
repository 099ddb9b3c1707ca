using System.Net;
using System.Text;
using StaticSite.Cli.Serving;
using StaticSite.Tests.Facsimiles;

namespace StaticSite.BrowserTests;

/// <summary>
/// A newspaper of four pages with PDFs of them: the first three are printed by the browser into one file, with columns, a vertical
/// headline, an article over two pages and fonts of which the file has only what it needs; the fourth is in an old Chinese encoding.
/// </summary>
internal sealed class PrintedPaper : IDisposable
{
    /// <summary>Where its pages are.</summary>
    public const string Issue = "2026/03/02/";

    private const string Input = "2026/03-02";

    // In per cent of a page: left, top, width, height.
    private static readonly (string Page, string Name, string Title, (int X, int Y, int W, int H) Box, bool IsVertical)[] Articles =
    [
        ("01", "01-lan", "分栏的稿件", (5, 10, 62, 80), false),
        ("01", "02-shu", "竖排的标题", (72, 10, 23, 80), true),
        ("02", "01-kua", "跨两版的稿件", (5, 10, 90, 60), false),
        ("03", "01-kua", "", (5, 10, 90, 60), false),
        ("03", "02-dan", "单独的稿件", (5, 75, 90, 20), false),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;
    private Published? _published;
    private Server? _server;

    private PrintedPaper() { }

    /// <summary>Its address, with a trailing slash.</summary>
    public string Address => _server!.Address;

    /// <summary>Its views of printed pages.</summary>
    public IEnumerable<string> Views => new[] { "01", "02", "03", "04", "02-03" }.Select(page => $"{Address}{Issue}{page}/facsimile/");

    /// <summary>Prints, publishes and serves it.</summary>
    public static async Task<PrintedPaper> Make(Reader reader)
    {
        var paper = new PrintedPaper();
        paper.Write("newspaper.yaml", "title: 测试报\nurl: https://paper.example\n");
        foreach (var (page, name, title, box, _) in Articles.Where(article => article.Title.Length > 0))
            paper.Write(
                $"{Input}/{page}/{name}.md",
                name == "01-kua"
                    ? $"---\ntitle: {title}\npages: [ 02, 03 ]\nregions: [ {Region("02", box)}, {Region("03", box)} ]\n---\n正文。\n"
                    : $"---\ntitle: {title}\nregions: [ {Region(page, box)} ]\n---\n正文。\n"
            );
        paper.Write($"{Input}/04/01-gb.md", $"---\ntitle: 国标编码\nregions: [ {Region("04", (5, 10, 90, 20))} ]\n---\n正文。\n");
        paper.Write($"{Input}/04/facsimile.pdf", Pdf.OfGbk("D6D0CEC4B1A8D6BD"));
        await using var window = await reader.Open();
        var tab = await window.NewPageAsync();
        await tab.SetContentAsync(Html());
        var pdf = await tab.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        foreach (var number in new[] { 1, 2, 3 })
        {
            paper.Write($"{Input}/0{number}/issue.pdf", pdf);
            paper.Write($"{Input}/0{number}/page.yaml", $"facsimile: issue.pdf\npage: {number}\n");
        }
        paper._published = new(Path.Combine(paper._folder, "input"), "2026-03-05T08:00");
        paper._server = Server.Start(paper._published.Output, "/", IPAddress.Loopback, 0);
        return paper;
    }

    public void Dispose()
    {
        _server?.Dispose();
        _published?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Region(string page, (int X, int Y, int W, int H) box) =>
        $"{{ page: {page}, rect: [.{box.X:00}, .{box.Y:00}, .{box.W:00}, .{box.H:00}] }}";

    private static string Html()
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="zh-CN"><style>
            @page { size: 400mm 575mm; margin: 0 }
            body { margin: 0; font: 4mm/1.6 "Noto Serif CJK SC" }
            section { position: relative; width: 400mm; height: 574mm; break-after: page; overflow: hidden }
            article { position: absolute; overflow: hidden; background: #ccc }
            h2 { font-size: 16mm; line-height: 1.3; margin: 0; column-span: all }
            .vertical h2 { writing-mode: vertical-rl; float: right; height: 400mm }
            article:not(.vertical) { columns: 4 }
            </style>
            """
        );
        foreach (var page in Articles.GroupBy(article => article.Page))
        {
            html.Append("<section>");
            foreach (var (_, _, title, (x, y, w, h), isVertical) in page)
                html.Append(
                    $"<article{(isVertical ? " class=vertical" : "")} style='left: {x}%; top: {y}%; width: {w}%; height: {h}%'>"
                        + $"<h2>{title}</h2>{string.Concat(Enumerable.Repeat("印在纸上的一段正文，只为占满版面。", 400))}</article>"
                );
            html.Append("</section>");
        }
        return html.ToString();
    }

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(_folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
