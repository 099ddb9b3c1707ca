using StaticSite.Diagnostics;
using StaticSite.Newspapers;
using StaticSite.Tests.Golden;
using Xunit;
using static StaticSite.Tests.Library.PaperInMemory;

namespace StaticSite.Tests.Library;

/// <summary>Formats that users of the library add.</summary>
public sealed class AddedFormats
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
