using System.Globalization;
using System.Text;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hosting;

/// <summary><c>check --host</c> measures what a build would publish and says what the host rejects; it writes nothing.</summary>
public sealed class HostLimitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public HostLimitTests()
    {
        Write("newspaper.yaml", "title: 测试报\nurl: https://paper.example\n");
        Write("2022/01-10/01/01-a.md", "---\ntitle: 标题\naliases: [ /old/a.htm ]\n---\n正文。\n");
    }

    [Theory]
    [InlineData("cloudflare")]
    [InlineData("github")]
    [InlineData("plain")]
    public void Files_and_bytes_are_those_of_a_build(string host)
    {
        foreach (var (name, image) in new[] { ("01-b.png", "bridge.png"), ("shared.png", "bridge.png") })
            _folder.Write(
                $"input/2022/01-10/01/{name}",
                File.ReadAllBytes(TestFolder.At($"Newspapers/english/input/2024/05-02/01/{image}"))
            );
        Write("2022/01-10/01/02-b.md", "---\ntitle: 图\n---\n正文。\n\n![图](01-b.png)\n\n![图](shared.png)\n");
        Write("2022/01-11/01/01-c.md", "---\ntitle: 又一期\nkeywords: [ 词 ]\n---\n正文。\n");
        Write("static/ads.txt", "x\n");
        var said = Check(host);

        Build(host);
        var files = new DirectoryInfo(_folder.At("output")).GetFiles("*", SearchOption.AllDirectories);
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{host} gets {files.Length} files with {files.Sum(file => file.Length):N0} bytes\n"
            ),
            said.Error,
            StringComparison.Ordinal
        );
        var search = files.Where(file => file.Directory!.Name == "search" || file.Name == "opensearch.xml").ToArray();
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"search adds {search.Length} files with {search.Sum(file => file.Length):N0} bytes\n"
            ),
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("\njson adds 2 files with ", said.Error, StringComparison.Ordinal);
        // With what the build has encoded the figures are the same.
        Assert.Equal(said.ToConsole(), Check(host).ToConsole());
    }

    [Fact]
    public void It_writes_nothing()
    {
        var before = Snapshot.Of(_folder.Root);
        Check("cloudflare");
        Assert.Equal(before, Snapshot.Of(_folder.Root));
    }

    [Fact]
    [Reports("ED072")]
    public void A_file_that_the_host_rejects_is_an_error()
    {
        using (var film = File.Create(Made("input/static/film.mp4")))
            film.SetLength((25 << 20) + 1);
        Write("newspaper.yaml", $"title: 测试报\ncsp: {{ img-src: https://{new string('a', 2000)}.example }}\n");
        var said = Check("cloudflare");
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
        Assert.Contains(
            "error ED072: 'film.mp4' has 26,214,401 bytes; cloudflare accepts at most 26,214,400 in a file",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("ED072: the line of the header Content-Security-Policy has ", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ED072", Check("nginx").Error, StringComparison.Ordinal);
    }

    [Fact]
    [Reports("ED073")]
    public void Many_old_addresses_are_more_than_the_host_has_rules_for_and_may_be_too_many_files()
    {
        for (var article = 0; article < 5; article++)
            Write(
                $"2022/01-10/02/0{article + 1}-a{article}.md",
                $"---\ntitle: 标题\naliases:\n{string.Concat(Enumerable.Range(0, 4000).Select(i => $"- /o{article}{i}/\n"))}---\n正文。\n"
            );
        var said = Check("cloudflare");
        Assert.Equal(Cli.ExitCode.Done, said.Code);
        Assert.Matches(
            "warning ED073: the site has 20,\\d+ files; cloudflare may refuse more than 20,000, depending on the plan",
            said.Error
        );
        Assert.Contains(
            "info ED075: cloudflare does not accept rules for 18001 of 20001 old addresses",
            said.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Reports("ED075")]
    public void GitLab_gets_no_more_rules_than_it_reads()
    {
        var name = Uri.EscapeDataString(new string('旧', 30));
        Write(
            "2022/01-10/01/01-a.md",
            $"---\ntitle: 标题\naliases:\n{string.Concat(Enumerable.Range(0, 500).Select(i => $"- /{new string('旧', 30)}{i}/\n"))}---\n正文。\n"
        );
        Assert.Matches(
            @"info ED075: gitlab does not accept rules for \d+ of 500 old addresses; pages redirect from there",
            Check("gitlab").Error
        );
        Build("gitlab");
        var rules = File.ReadAllLines(_folder.At("output/_redirects"));
        var line = $"/{name}100/ /2022/01/10/01/a/ 301\n".Length;
        Assert.InRange(rules.Sum(rule => rule.Length + 1), (64 << 10) - line, 64 << 10);
        Assert.True(File.Exists(_folder.At($"output/{new string('旧', 30)}499/index.html")));
    }

    [Fact]
    [Reports("ED074")]
    public void The_date_on_which_the_site_outgrows_the_host_follows_from_its_rate()
    {
        for (var day = 1; day <= 20; day++)
            Write($"2022/02-{day:00}/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n");
        var now = new DateOnly(2022, 2, 21);
        var said = Check("cloudflare", now);

        Build("cloudflare", now);
        var files = Directory.GetFiles(_folder.At("output"), "*", SearchOption.AllDirectories).Length;
        var ofIssues = Directory.GetFiles(_folder.At("output/2022"), "*", SearchOption.AllDirectories).Length + 1; // and its old address
        var rate = ofIssues / (now.DayNumber - new DateOnly(2022, 1, 10).DayNumber + 1.0);
        var date = now.AddDays((int)((20_000 - files) / rate) + 1);
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"info ED074: at the present rate of {rate:N1} files a day, "
                    + $"the site outgrows the 20,000 files of cloudflare on {date:yyyy-MM-dd}\n"
            ),
            said.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ED074", Check("nginx", now).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_netlify_rejects_is_an_error()
    {
        Write("static/a#b.txt", "x\n");
        Assert.Contains(
            "error ED072: 'a#b.txt' contains '#', which netlify does not accept in a path",
            Check("netlify").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_report_has_the_formats_of_other_reports_and_is_in_Chinese_too()
    {
        Write("static/a#b.txt", "x\n");
        Assert.Contains("\"ED072\"", Check("netlify", null, "--format", "sarif").Output, StringComparison.Ordinal);
        Assert.Contains("\"ED072\"", Check("netlify", null, "--format", "gitlab").Output, StringComparison.Ordinal);
        Assert.Contains(
            "“a#b.txt”在 netlify 上不能用：netlify 的路径里不能有“#”",
            Check("netlify", null, "--language", "zh").Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Dispose();

    private Said Check(string host, DateOnly? now = null, params string[] options) =>
        Run(["check", "--host", host, "--cache", _folder.At(".cache"), .. options], now);

    private void Build(string host, DateOnly? now = null)
    {
        var said = Run(["build", "--host", host, "--output", _folder.At("output")], now);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
    }

    private Said Run(string[] arguments, DateOnly? now) =>
        Executable.Jit.Run(_folder.Root, [.. arguments, "--input", _folder.At("input"), "--now", $"{now ?? new(2022, 1, 12):yyyy-MM-dd}"]);

    private string Made(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(path))!);
        return _folder.At(path);
    }

    private void Write(string path, string text) => _folder.Write($"input/{path}", Encoding.UTF8.GetBytes(text));
}
