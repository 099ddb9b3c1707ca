using System.Text;
using AngleSharp.Html.Parser;
using StaticSite.Building;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Previewing;

/// <summary>The preview shows what a build publishes: every document of the small newspapers, byte for byte.</summary>
public sealed class PreviewMatchesBuild
{
    private const string Late = "9000-01-01";

    // One of them has a draft with errors, which a build leaves out.
    public static TheoryData<string> Newspapers =>
        [
            .. Directory
                .GetDirectories(TestFolder.At("Newspapers"))
                .Where(folder => Directory.Exists(Path.Combine(folder, "input")))
                .Select(folder => Path.GetFileName(folder))
                .Except(["features"]),
        ];

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void A_preview_shows_what_a_build_publishes(string newspaper)
    {
        using var folder = new TempFolder();
        var (input, output) = (TestFolder.At("Newspapers", newspaper, "input"), folder.At("output"));
        var said = Executable.Jit.Run(folder.Root, "build", "--input", input, "--output", output, "--now", Late, "--drafts");
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        var preview = new Preview(new() { Input = new DiskTree(input), Now = zone => Times.Parse(Late, zone)!.Value });
        while (preview.LookAround(TimeSpan.Zero)) { }
        var files = Directory
            .GetFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(output, file))
            .Where(file => file != ".files")
            .ToArray();
        // The preview does not encode images, so pages with images refer to other files. It has no feeds and sitemaps, and of the search
        // the page alone, which says that there is no index.
        var compared = files
            .Where(file =>
                !file.StartsWith("assets/", StringComparison.Ordinal)
                && !file.StartsWith("search/", StringComparison.Ordinal)
                && !IsForOtherPrograms(Path.GetFileName(file))
                && !HasImages(File.ReadAllText(Path.Combine(output, file)))
            )
            .ToArray();
        Assert.True(compared.Length > 2);
        foreach (var file in compared)
            Assert.Equal(
                File.ReadAllText(Path.Combine(output, file)),
                preview.Find(file) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : $"(no {file})"
            );
        Assert.NotNull(preview.Find("search/index.html"));
        Assert.Null(preview.Find("nowhere/index.html"));
    }

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void Nothing_is_rendered_again_while_nothing_changes(string newspaper)
    {
        var preview = new Preview(
            new() { Input = new DiskTree(TestFolder.At("Newspapers", newspaper, "input")), Now = zone => Times.Parse(Late, zone)!.Value }
        );
        while (preview.LookAround(TimeSpan.Zero)) { }
        preview.Find("index.html");
        preview.LookAround(TimeSpan.Zero);
        var version = preview.Version;
        for (var i = 0; i < 5; i++)
        {
            preview.LookAgain("index.html");
            preview.LookAround(TimeSpan.Zero);
        }
        Assert.Equal(version, preview.Version);
    }

    [Fact]
    public void Lists_show_the_photos_of_articles_as_they_are()
    {
        var image = File.ReadAllBytes(TestFolder.At("Newspapers/english/input/2024/05-02/01/bridge.png"));
        var files = new Dictionary<string, byte[]>
        {
            ["newspaper.yaml"] = Encoding.UTF8.GetBytes("title: 报\ncopyright: { holder: 某社 }\n"),
            ["2022/01-10/01/01-a.md"] = Encoding.UTF8.GetBytes("---\ntitle: 甲\nkeywords: [ 雪 ]\nphotos: [ a.png ]\n---\n正文。\n"),
            ["2022/01-10/01/02-b.md"] = Encoding.UTF8.GetBytes("---\ntitle: 乙\nkeywords: [ 雪 ]\n---\n正文。\n"),
            ["2022/01-10/01/a.png"] = image,
        };
        var preview = new Preview(new() { Input = new MemoryTree("input", files), Now = zone => Times.Parse(Late, zone)!.Value });
        while (preview.LookAround(TimeSpan.Zero)) { }
        var list = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(preview.Find("keywords/雪/index.html")!.Value.Span));
        var photo = Assert.Single(list.QuerySelectorAll(".entries img"));
        Assert.Equal(image, preview.Find(photo.GetAttribute("src")!.Replace("../", "", StringComparison.Ordinal))!.Value.ToArray());
    }

    private static bool IsForOtherPrograms(string name) =>
        name.StartsWith("feed.", StringComparison.Ordinal)
        || name.StartsWith("sitemap", StringComparison.Ordinal)
        || name is "robots.txt" or "opensearch.xml";

    private static bool HasImages(string page) =>
        ((string[])["<img", "poster=", "\"photos\":", "\"poster\":", "\"contentUrl\":", "\"renditions\":"]).Any(mark =>
            page.Contains(mark, StringComparison.Ordinal)
        );
}
