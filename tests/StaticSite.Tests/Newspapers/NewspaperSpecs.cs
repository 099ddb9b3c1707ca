using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>
/// Small newspapers and the folders that are published for them. Most use <c>_theme</c>, which prints what templates get, so that they do
/// not change with the look of the default theme.
/// </summary>
[Collection(Folder)]
public abstract partial class NewspaperSpecs(Executable program)
{
    private const string Folder = "Newspapers";

    private static readonly string PlainTheme = At("_theme");

    [Theory]
    [InlineData("features", "2022-01-11T12:00")]
    [InlineData("groups", "2022-01-10")]
    [InlineData("empty", "2022-01-10")]
    [InlineData("editions", "2022-01-11")]
    [InlineData("kinds", "2022-01-10")]
    [InlineData("jumps", "2022-01-10")]
    [InlineData("links-files", "2022-01-10")]
    public void A_newspaper_is_published_as_the_expected_folder(string name, string now) => Verify(name, now, PlainTheme, files => files);

    [Fact]
    public void The_archive_shows_published_and_missing_issues() =>
        Verify(
            "archive",
            "2022-03-01",
            PlainTheme,
            files => Only(files, "archive/", "2022/02/14/index.html", "2022/02/14-evening/index.html", "1949/10/01/index.html")
        );

    [Fact]
    public void An_issue_of_32_pages_is_grouped() =>
        Verify(
            "pages32",
            "2022-01-10",
            PlainTheme,
            files => Only(files, "2022/01/10/index.html", "2022/01/10/T3/index.html", "2022/01/10/A02-A03/")
        );

    [Fact]
    public void A_cached_partial_is_rendered_once_per_arguments_with_correct_addresses_on_every_page() =>
        Verify("pieces", "2022-01-11", At("pieces", "theme"), files => files);

    [Theory]
    [InlineData("2022-01-12T11:59", "before")]
    [InlineData("2022-01-13T00:00", "after")]
    public void Scheduled_articles_and_issues_are_held_back(string now, string when) =>
        Verify("lifecycle", now, PlainTheme, files => files, when);

    // After the day's Chinese issue comes an English edition with its own title, then an issue that is still a draft.
    [Fact]
    public void The_first_edition_in_the_newspapers_language_leads_unless_it_is_empty() =>
        Verify(
            "editions",
            "2022-01-12",
            PlainTheme,
            files =>
                Only(
                    files,
                    "index.html",
                    "404.html",
                    "corrections/",
                    "archive/",
                    "columns/",
                    "2022/01/11/index.html",
                    "2022/01/11-night/index.html",
                    "2022/01/12/",
                    "sitemap-"
                ),
            "later"
        );

    [Theory]
    [InlineData("english", "2024-05-02")]
    [InlineData("arabic", "2022-01-10")]
    [InlineData("japanese", "2022-01-10")]
    public void A_newspaper_in_another_language_is_published_with_the_default_theme(string name, string now) =>
        Verify(name, now, null, WithoutAssets);

    private void Verify(
        string name,
        string now,
        string? theme,
        Func<SortedDictionary<string, string>, SortedDictionary<string, string>> see,
        string when = ""
    )
    {
        using var newsroom = new Newsroom(program) { Theme = theme, Now = now };
        Sources.Copy(At(name, "input"), newsroom.At("input"));
        Verified.Text(At(name, when, "diagnostics.txt"), newsroom.Publish());
        Verified.Folder(At(name, when, "expected"), see(Snapshot.Of(newsroom.At("output"))));
    }

    private static string At(params string[] parts) => TestFolder.At([Folder, .. parts]);

    // Selects the files of a large newspaper that the test is about.
    private static SortedDictionary<string, string> Only(SortedDictionary<string, string> files, params string[] beginnings) =>
        new(
            files.Where(file => beginnings.Any(beginning => file.Key.StartsWith(beginning, StringComparison.Ordinal))).ToDictionary(),
            StringComparer.Ordinal
        );

    // Style sheets and scripts are not compared here, so pages that link to them do not change with them.
    private static SortedDictionary<string, string> WithoutAssets(SortedDictionary<string, string> files) =>
        new(
            files
                .Where(file => file.Key != ".files")
                .ToDictionary(
                    file => ThemeAsset().Replace(file.Key, "$1-HASH$2"),
                    file => ThemeAsset().IsMatch(file.Key) ? "" : ThemeAsset().Replace(file.Value, "$1-HASH$2")
                ),
            StringComparer.Ordinal
        );

    [GeneratedRegex(@"(assets/(?:languages/)?[A-Za-z-]+)-[0-9a-f]{10}(\.(?:css|js|svg))")]
    private static partial Regex ThemeAsset();

    public sealed class Jit() : NewspaperSpecs(Executable.Jit);

    public sealed class Native() : NewspaperSpecs(Executable.Native);
}
