using System.Text;
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

    private static bool IsForOtherPrograms(string name) =>
        name.StartsWith("feed.", StringComparison.Ordinal)
        || name.StartsWith("sitemap", StringComparison.Ordinal)
        || name is "robots.txt" or "opensearch.xml";

    private static bool HasImages(string page) =>
        ((string[])["<img", "poster=", "\"photos\":", "\"poster\":", "\"contentUrl\":", "\"renditions\":"]).Any(mark =>
            page.Contains(mark, StringComparison.Ordinal)
        );
}
