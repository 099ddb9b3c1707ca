using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Newspapers;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using Xunit;

namespace StaticSite.Tests.Library;

/// <summary>A newspaper is read, checked and published through the library.</summary>
public sealed class LibraryTests
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

    private static readonly Dictionary<string, byte[]> Files = new()
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

    private static readonly NewspaperOptions Options = new() { Now = new(2026, 3, 5, 8, 0, 0, TimeSpan.FromHours(8)) };

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
        Assert.Equal([new("张三", null), new Person("李四", "摄影")], article.Authors);
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
            Assert.True(newspaper.Build(folder.At("folder/output")).Succeeded);
        Workspace.Same(expected, Workspace.Files(folder.At("folder/output")));
        using (var newspaper = Newspaper.Open(Files, Options))
        {
            var page = newspaper.Render("2026/03/02/01/a/")!;
            Assert.Equal("2026/03/02/01/a/index.html", page.Path);
            Assert.Null(newspaper.Render("2026/03/09/"));
            var rendered = newspaper.Render().Files.ToDictionary(file => file.Path, file => Convert.ToBase64String(file.Read()));
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
        var error = Assert.Single(newspaper.Check(), one => one.Severity == Severity.Error);
        Assert.Equal(("ED014", "input/2026/03-02/01/03-e.md", 1, 1), (error.Id, error.Path, error.Line, error.Column));
        Assert.Matches("^input/2026/03-02/01/03-e.md:1:1: error ED014: .*[一-龥]", error.ToString());
        var result = newspaper.Build(folder.At("output"));
        Assert.False(result.Succeeded);
        Assert.Contains(error, result.Diagnostics);
        Assert.Empty(result.Files);
        Assert.Null(newspaper.Render("2026/03/02/01/a/"));
        Assert.Throws<DirectoryNotFoundException>(() => Newspaper.Open(folder.At("none")));
    }

    [Fact]
    public void A_format_of_ones_own_adds_files_to_issues_and_to_the_site()
    {
        using var folder = new TempFolder();
        var headlines = new Headlines();
        using (var newspaper = Newspaper.Open(Files, Options with { Formats = [headlines] }))
        {
            Assert.True(newspaper.Build(folder.At("output")).Succeeded);
            Assert.Equal("头条\n二条", File.ReadAllText(folder.At("output/2026/03/02/headlines.txt")));
            var listed = File.ReadAllLines(folder.At("output/listed.txt"));
            Assert.Contains("2026/03/02/headlines.txt 13", listed);
            Assert.Contains(listed, line => line.StartsWith("index.html ", StringComparison.Ordinal));
            Assert.Equal(0, newspaper.Build(folder.At("output")).Changed);
            Assert.Equal(1, headlines.Rendered);
        }
        // What it depends on itself has changed.
        using (var newspaper = Newspaper.Open(Files, Options with { Formats = [new Headlines { Separator = "；" }] }))
            newspaper.Build(folder.At("output"));
        Assert.Equal("头条；二条", File.ReadAllText(folder.At("output/2026/03/02/headlines.txt")));
        var off = new Dictionary<string, byte[]>(Files);
        off["newspaper.yaml"] = [.. off["newspaper.yaml"], .. Bytes("formats: { headlines: off }\n")];
        using (var newspaper = Newspaper.Open(off, Options with { Formats = [headlines] }))
            Assert.True(newspaper.Build(folder.At("output")).Succeeded);
        Assert.False(File.Exists(folder.At("output/2026/03/02/headlines.txt")));
        Assert.Throws<ArgumentException>(() => Newspaper.Open(Files, Options with { Formats = [headlines, headlines] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a.txt")]
    [InlineData("a/../../b.txt")]
    [InlineData("a\\b.txt")]
    public void Files_of_formats_stay_within_the_site(string path) => Assert.Throws<ArgumentException>(() => new SiteFile(path, "甲"));

    private static object Text(object value) => value is IEnumerable<string> list ? string.Join(", ", list) : value;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Headlines : Format
    {
        public string Separator { get; init; } = "\n";

        public int Rendered { get; private set; }

        public override string Name => "headlines";

        public override string Settings => Separator;

        public override IEnumerable<SiteFile> Render(Issue issue)
        {
            Rendered++;
            yield return new($"{issue.Address}headlines.txt", string.Join(Separator, issue.Articles.Select(article => article.Title)));
        }

        public override IEnumerable<SiteFile> Finish(IReadOnlyList<SiteFile> files) =>
            [new("listed.txt", string.Concat(files.Select(file => $"{file.Path} {file.Read().Length}\n")))];
    }
}
