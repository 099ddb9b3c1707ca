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
    public void A_format_of_ones_own_adds_files_to_issues_and_to_the_site()
    {
        using var folder = new TempFolder();
        var headlines = new Headlines();
        using (var newspaper = Newspaper.Open(Files, Options with { Formats = [headlines] }))
        {
            Assert.True(newspaper.Build(folder.At("output"), Token).Succeeded);
            Assert.Equal("头条\n二条", File.ReadAllText(folder.At("output/2026/03/02/headlines.txt")));
            var listed = File.ReadAllLines(folder.At("output/listed.txt"));
            Assert.Contains("2026/03/02/headlines.txt 13", listed);
            Assert.Contains(listed, line => line.StartsWith("index.html ", StringComparison.Ordinal));
            Assert.Equal(0, newspaper.Build(folder.At("output"), Token).Changed);
            Assert.Equal(1, headlines.Rendered);
        }
        // What it depends on itself has changed.
        using (var newspaper = Newspaper.Open(Files, Options with { Formats = [new Headlines { Separator = "；" }] }))
            newspaper.Build(folder.At("output"), Token);
        Assert.Equal("头条；二条", File.ReadAllText(folder.At("output/2026/03/02/headlines.txt")));
        var off = new Dictionary<string, byte[]>(Files);
        off["newspaper.yaml"] = [.. off["newspaper.yaml"], .. Bytes("formats: { headlines: off }\n")];
        using (var newspaper = Newspaper.Open(off, Options with { Formats = [headlines] }))
            Assert.True(newspaper.Build(folder.At("output"), Token).Succeeded);
        Assert.False(File.Exists(folder.At("output/2026/03/02/headlines.txt")));
        Assert.Throws<ArgumentException>(() => Newspaper.Open(Files, Options with { Formats = [headlines, headlines] }));
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
    [InlineData("")]
    [InlineData("/a.txt")]
    [InlineData("a/../../b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("C:b.txt")]
    [InlineData("a\u0000.txt")]
    [InlineData(".files")]
    [InlineData(".staging/a.txt")]
    public void Files_of_formats_stay_within_the_site(string path) => Assert.Throws<ArgumentException>(() => new SiteFile(path, "甲"));

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

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("json")]
    [InlineData("头条")]
    [InlineData("a/b")]
    public void A_name_that_a_format_cannot_have_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Newspaper.Open(Files, Options with { Formats = [new Small(name)] }));

    [Fact]
    public void A_format_that_fails_is_named_and_nothing_is_published()
    {
        using var folder = new TempFolder();
        foreach (
            var format in new[]
            {
                new Small("weather") { Fails = true },
                new Small("weather") { FailsAtEnd = true },
            }
        )
        {
            using var newspaper = Newspaper.Open(Files, Options with { Formats = [format] });
            var failure = Assert.Throws<InvalidOperationException>(() => newspaper.Build(folder.At("output"), Token));
            Assert.Equal("the format 'weather' has failed: no weather", failure.Message);
            Assert.False(File.Exists(folder.At("output/index.html")));
        }
    }

    [Theory]
    [InlineData("index.html", "index.html")]
    [InlineData("2026/03/02/index.html/a.txt", "2026/03/02/index.html")]
    [InlineData("2026", "2026")]
    public void A_file_of_a_format_in_the_way_of_another_is_reported(string path, string reported)
    {
        using var folder = new TempFolder();
        foreach (
            var format in new[]
            {
                new Small("weather") { Path = path },
                new Small("weather") { PathAtEnd = path },
            }
        )
        {
            using var newspaper = Newspaper.Open(Files, Options with { Formats = [format, new Headlines()] });
            var result = newspaper.Build(folder.At("output"), Token);
            var error = Assert.Single(result.Diagnostics, one => one.Severity == Severity.Error);
            Assert.Equal(("ED005", false), (error.Id, result.Succeeded));
            Assert.Equal(reported, error.Path);
            Assert.False(File.Exists(folder.At("output/index.html")));
        }
    }

    [Fact]
    public void A_build_that_is_cancelled_publishes_nothing_and_the_next_one_does()
    {
        using var folder = new TempFolder();
        using var cancellation = new CancellationTokenSource();
        var format = new Small("weather") { Made = cancellation.Cancel };
        using var newspaper = Newspaper.Open(Files, Options with { Formats = [format] });
        Assert.ThrowsAny<OperationCanceledException>(() => newspaper.Build(folder.At("output"), cancellation.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => newspaper.Render(cancellation.Token));
        Assert.False(File.Exists(folder.At("output/index.html")));
        using (var ending = new CancellationTokenSource())
        using (var other = Newspaper.Open(Files, Options with { Formats = [new Small("weather") { Finished = ending.Cancel }] }))
            Assert.ThrowsAny<OperationCanceledException>(() => other.Build(folder.At("output"), ending.Token));
        Assert.False(File.Exists(folder.At("output/index.html")));
        Assert.True(newspaper.Build(folder.At("output"), Token).Succeeded);
        newspaper.Dispose();
        Assert.Throws<ObjectDisposedException>(() => newspaper.Render(Token));
    }

    [Fact]
    public async Task A_build_that_waits_for_another_one_can_be_cancelled()
    {
        using var folder = new TempFolder();
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var format = new Small("weather")
        {
            Made = () =>
            {
                begun.Set();
                goOn.Wait(Token);
            },
        };
        using var first = Newspaper.Open(Files, Options with { Formats = [format] });
        using var second = Newspaper.Open(Files, Options);
        var building = Task.Run(() => first.Build(folder.At("output"), Token), Token);
        begun.Wait(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Task.Run(() => second.Build(folder.At("output"), new(canceled: true)), Token)
        );
        goOn.Set();
        Assert.True((await building).Succeeded);
    }

    [Fact]
    public void A_format_that_reads_files_takes_part_in_a_check()
    {
        var theme = new Dictionary<string, byte[]> { ["assets/css/99-own.css"] = Bytes("a { color: red }\n") };
        var options = Options with { Formats = [new Headlines()], ThemeFiles = theme };
        using (var newspaper = Newspaper.Open(Files, options))
            Assert.DoesNotContain(newspaper.Check(Token), one => one.Severity == Severity.Error);
        using (var newspaper = Newspaper.Open(Files, options with { Host = "netlify" }))
            Assert.DoesNotContain(newspaper.Check(Token), one => one.Severity == Severity.Error);
        var twice = new Dictionary<string, byte[]>(Files)
        {
            ["2026/03-02/01/02-b.md"] = Bytes("---\ntitle: 二条\naliases: [ /old.htm ]\n---\n正文。\n"),
            ["2026/03-02/01/03-e.md"] = Bytes("---\ntitle: 三条\naliases: [ /old.htm ]\n---\n正文。\n"),
        };
        using var folder = new TempFolder();
        using var wrong = Newspaper.Open(twice, Options with { Formats = [new Small("weather") { FailsAtEnd = true }] });
        Assert.Contains(wrong.Build(folder.At("output"), Token).Diagnostics, one => one.Severity == Severity.Error);
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

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Small(string name) : Format
    {
        public override string Name => name;

        public bool Fails { get; init; }

        public bool FailsAtEnd { get; init; }

        public string? Path { get; init; }

        public string? PathAtEnd { get; init; }

        public Action? Made { get; init; }

        public Action? Finished { get; init; }

        public override IEnumerable<SiteFile> Render(Issue issue)
        {
            Made?.Invoke();
            return FilesOf(Fails, Path);
        }

        public override IEnumerable<SiteFile> Finish(IReadOnlyList<SiteFile> files)
        {
            Finished?.Invoke();
            return FilesOf(FailsAtEnd, PathAtEnd);
        }

        private static IEnumerable<SiteFile> FilesOf(bool fails, string? path)
        {
            if (fails)
                throw new NotSupportedException("no weather");
            if (path is not null)
                yield return new(path, "晴");
        }
    }

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
