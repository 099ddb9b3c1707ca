using StaticSite.Diagnostics;
using StaticSite.Newspapers;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using Xunit;
using static StaticSite.Tests.Library.PaperInMemory;

namespace StaticSite.Tests.Library;

/// <summary>A newspaper is read, checked and published through the library.</summary>
public sealed class LibraryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Published_issues_are_records()
    {
        using var newspaper = Newspaper.Open(Files, Options);
        Assert.Equal(
            ("测试报", "zh-CN", "测试报社", "技术部"),
            (newspaper.Title, newspaper.Language, newspaper.CopyrightHolder, newspaper.Support)
        );
        var issue = Assert.Single(newspaper.Issues);
        Assert.Equal((new(2026, 3, 2), 7, "2026/03/02/"), (issue.Date, issue.Number, issue.Address));
        Assert.Equal(["01 要闻", "02 "], issue.Pages.Select(page => $"{page.Number} {page.Name}"));
        var article = issue.Pages[0].Articles[0];
        Assert.Equal(("引题", "头条", "2026/03/02/01/a/", "news"), (article.Kicker, article.Title, article.Address, article.Kind));
        Assert.Equal([("张三", null), ("李四", "摄影")], article.Authors.Select(author => (author.Name, author.Role)));
        Assert.Equal("<p>开头<a href=\"/news/2026/03/02/01/b/\">见二条</a>。</p>", article.Lead!.Trim());
        var section = Assert.Single(article.Sections);
        Assert.Equal(("小标题", "<p>正文。</p>"), (section.Title, section.Html!.Trim()));
        var photo = Assert.Single(article.Photos);
        Assert.Equal(("红旗", "王五", "一面红旗"), (photo.Caption!.Text, photo.Credit, photo.Alt));
        Assert.Equal(["头条", "二条"], issue.Articles.Select(one => one.Title));
    }

    [Fact]
    public void Documents_stand_for_the_newspaper_and_every_part_of_it()
    {
        using var newspaper = Newspaper.Open(Files, Options);
        Verified.Text(
            TestFolder.At("Library/documents.txt"),
            string.Concat(
                newspaper.Documents.Select(document =>
                    $"{document.Kind} {document.Source} -> {document.Destination}\n"
                    + string.Concat(
                        document
                            .Metadata.Where(item => item.Key is not ("Kind" or "Record" or "Issue" or "Page" or "Article"))
                            .OrderBy(item => item.Key, StringComparer.Ordinal)
                            .Select(item =>
                                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  {item.Key}: {Text(item.Value)}\n")
                            )
                    )
                    + string.Concat(document.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  | {line}\n"))
                )
            )
        );
    }

    [Fact]
    public void It_gives_the_bytes_of_the_program_from_a_folder_and_from_memory()
    {
        using var folder = new TempFolder();
        foreach (var (path, bytes) in Files)
            folder.Write($"input/{path}", bytes);
        var said = Executable.Jit.Run(folder.Root, "build", "--input", "input", "--output", "program/output", "--now", "2026-03-05T08:00");
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        var expected = Workspace.Files(folder.At("program/output"));
        using (var newspaper = Newspaper.Open(folder.At("input"), Options))
            Assert.True(newspaper.Build(folder.At("folder/output"), Token).Succeeded);
        Workspace.Same(expected, Workspace.Files(folder.At("folder/output")));
        using (var newspaper = Newspaper.Open(Files, Options))
        {
            var page = newspaper.Render("2026/03/02/01/a/", Token)!;
            Assert.Equal("2026/03/02/01/a/index.html", page.Path);
            Assert.Null(newspaper.Render("2026/03/09/", Token));
            var rendered = newspaper.Render(Token).Files.ToDictionary(file => file.Path, file => Convert.ToBase64String(file.Read()));
            expected.Remove(".files");
            Workspace.Same(expected, rendered);
        }
    }

    [Fact]
    public void An_error_is_a_diagnostic_and_nothing_is_published()
    {
        var files = new Dictionary<string, byte[]>(Files) { ["2026/03-02/01/03-e.md"] = Bytes("---\ntitle: 戊\n") };
        using var folder = new TempFolder();
        using var newspaper = Newspaper.Open(files, Options with { Language = MessageLanguage.Chinese });
        var error = Assert.Single(newspaper.Check(Token), one => one.Severity == Severity.Error);
        Assert.Equal(("ED014", "input/2026/03-02/01/03-e.md", 1, 1), (error.Id, error.Path, error.Line, error.Column));
        Assert.Matches("^input/2026/03-02/01/03-e.md:1:1: error ED014: .*[一-龥]", error.ToString());
        var result = newspaper.Build(folder.At("output"), Token);
        Assert.False(result.Succeeded);
        Assert.Contains(error, result.Diagnostics);
        Assert.Empty(result.Files);
        Assert.Null(newspaper.Render("2026/03/02/01/a/", Token));
        Assert.Throws<DirectoryNotFoundException>(() => Newspaper.Open(folder.At("none")));
    }

    [Fact]
    public void An_address_and_a_host_are_read_as_the_program_reads_them()
    {
        using var newspaper = Newspaper.Open(Files, Options with { Url = new("https://报.example/site/index.html") });
        Assert.Equal("https://xn--4ru.example/site/", newspaper.Url!.AbsoluteUri);
        Assert.Throws<ArgumentException>(() => Newspaper.Open(Files, Options with { Url = new("site/", UriKind.Relative) }));
        Assert.Throws<ArgumentException>(() => Newspaper.Open(Files, Options with { Host = "nowhere" }));
    }

    [Theory]
    [InlineData("/newspaper.yaml")]
    [InlineData("../newspaper.yaml")]
    [InlineData("2026\\03-02\\01\\01-a.md")]
    public void Files_in_memory_lie_below_the_newspaper(string path)
    {
        var files = new Dictionary<string, byte[]>(Files) { [path] = Bytes("甲") };
        Assert.Contains(path, Assert.Throws<ArgumentException>(() => Newspaper.Open(files, Options)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Newspaper.Open(Files, Options with { ThemeFiles = files }));
    }

    [Fact]
    public void A_check_for_a_host_counts_what_would_be_published()
    {
        var files = new Dictionary<string, byte[]>(Files);
        using var newspaper = Newspaper.Open(files, Options with { Host = "cloudflare" });
        Assert.DoesNotContain(newspaper.Check(Token), one => one.Id == "ED072");
        files["static/large.bin"] = new byte[30 << 20];
        using var larger = Newspaper.Open(files, Options with { Host = "cloudflare" });
        Assert.Contains(larger.Check(Token), one => one.Id == "ED072");
    }

    [Fact]
    public void A_document_has_a_destination_only_if_the_theme_makes_its_page()
    {
        var theme = new Dictionary<string, byte[]>
        {
            ["theme.yaml"] = Bytes("base: none\n"),
            ["layouts/base.html"] = Bytes("{{ content }}"),
            ["pages/article.html"] = Bytes("{{ article.title }}"),
        };
        using var newspaper = Newspaper.Open(Files, Options with { ThemeFiles = theme });
        var destinations = newspaper.Documents.Where(document => document.Destination is not null).ToArray();
        Assert.Equal(["头条", "二条"], destinations.Select(document => ((Article)document.Metadata["Record"]).Title));
        Assert.All(destinations, document => Assert.NotNull(newspaper.Render(document.Destination!, Token)));
    }

    private static object Text(object value) =>
        value switch
        {
            IEnumerable<string> list => string.Join(", ", list),
            IEnumerable<Person> people => string.Join(", ", people.Select(person => $"{person.Name} {person.Role}".Trim())),
            Caption caption => caption.Text,
            System.Collections.IEnumerable list and not string => $"{list.Cast<object>().Count()} of them",
            _ => value,
        };
}
