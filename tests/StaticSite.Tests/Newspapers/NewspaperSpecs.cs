using System.Text.RegularExpressions;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>
/// Small newspapers and the folders that they become. Most are published with <c>_theme</c>, which prints what templates get, so that
/// they do not change when the default theme's looks do.
/// </summary>
public sealed partial class NewspaperSpecs
{
    [Theory]
    [InlineData("features", "2022-01-11T12:00")]
    [InlineData("groups", "2022-01-10")]
    [InlineData("empty", "2022-01-10")]
    public void A_newspaper_becomes_this_folder(string name, string now) => Verify(name, now, new DiskTree(At("_theme")), files => files);

    [Fact]
    public void An_English_newspaper_becomes_this_folder_with_the_default_theme() => Verify("english", "2024-05-02", null, WithoutTheLooks);

    private static void Verify(string name, string now, FileTree? theme, Func<SortedDictionary<string, string>, SortedDictionary<string, string>> see)
    {
        using var folder = new TempFolder();
        var result = Printing.Build(new DiskTree(At(name, "input")), folder.At("output"), theme, now);
        Verified.Text(At(name, "diagnostics.txt"), Printing.Report(result.Diagnostics).Replace(At(name) + "/", "", StringComparison.Ordinal));
        Verified.Folder(At(name, "expected"), see(Snapshot.Of(folder.At("output"))));
    }

    private static string At(params string[] parts) => TestFolder.At(["Newspapers", .. parts]);

    // Style sheets and scripts are not repeated here, and pages that link to them do not change with every touch of them.
    private static SortedDictionary<string, string> WithoutTheLooks(SortedDictionary<string, string> files) => new(
        files.Where(file => file.Key != ".files").ToDictionary(
            file => ThemeAsset().Replace(file.Key, "$1-HASH$2"),
            file => ThemeAsset().IsMatch(file.Key) ? "" : ThemeAsset().Replace(file.Value, "$1-HASH$2")),
        StringComparer.Ordinal);

    [GeneratedRegex(@"(assets/[a-z]+)-[0-9a-f]{10}(\.(?:css|js|svg))")]
    private static partial Regex ThemeAsset();
}
