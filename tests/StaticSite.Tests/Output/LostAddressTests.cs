using System.Text;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>Addresses are forever: a build reports addresses that would disappear, and how to keep them; the advice works.</summary>
public sealed class LostAddressTests : IDisposable
{
    private const string Page = "input/2022/01-10/01";

    private readonly TempFolder _folder = new();

    public LostAddressTests()
    {
        Write("input/newspaper.yaml", Printing.Settings);
        Write($"{Page}/01-chun.md", Article("春耕"));
        Write($"{Page}/02-xia.md", Article("夏收", "aliases: [ /old/xia.htm ]\nkeywords: [ 夏 ]\n"));
        Write("input/2022/01-10/02/01-qiu.md", Article("秋种"));
        Write("input/2022/01-11/01/01-dong.md", Article("冬藏"));
        Write("input/about.md", Article("关于"));
        Assert.Equal("", Build());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Reports("ED121")]
    public void A_renamed_article_is_found_by_its_headline_and_an_alias_keeps_the_address()
    {
        Move($"{Page}/01-chun.md", $"{Page}/03-nongshi.md");
        AssertReports(
            $"{Page}/03-nongshi.md",
            "the published address '/2022/01/10/01/chun/' no longer exists; its content may be here now",
            "write 'aliases: [ /2022/01/10/01/chun/ ]' here, and the old address redirects"
        );
        Write($"{Page}/03-nongshi.md", Article("春耕", "aliases: [ /2022/01/10/01/chun/ ]\n"));
        Assert.Equal("", Build("--warnaserror"));
        Assert.Contains("/nongshi/", File.ReadAllText(_folder.At("output/2022/01/10/01/chun/index.html")), StringComparison.Ordinal);
        Assert.Contains(
            "/2022/01/10/01/chun/ /2022/01/10/01/nongshi/ 301\n",
            File.ReadAllText(_folder.At("output/_redirects")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_moved_article_is_found_on_another_page_and_its_aliases_get_one_more()
    {
        Move($"{Page}/02-xia.md", "input/2022/01-10/02/02-xia.md");
        AssertReports(
            "input/2022/01-10/02/02-xia.md",
            "the published address '/2022/01/10/01/xia/' no longer exists; its content may be here now",
            "add '/2022/01/10/01/xia/' to the aliases here"
        );
    }

    [Fact]
    public void An_article_with_a_new_headline_is_found_by_a_similar_name()
    {
        File.Delete(_folder.At($"{Page}/01-chun.md"));
        Write($"{Page}/01-chung.md", Article("春耕开始"));
        AssertReports(
            $"{Page}/01-chung.md",
            "the published address '/2022/01/10/01/chun/' no longer exists; its content may be here now",
            "write 'aliases: [ /2022/01/10/01/chun/ ]' here, and the old address redirects"
        );
    }

    [Fact]
    public void For_a_deleted_article_the_alias_to_write_is_reported()
    {
        File.Delete(_folder.At($"{Page}/01-chun.md"));
        AssertReports(
            "input/2022/01-10",
            "the published address '/2022/01/10/01/chun/' no longer exists",
            "write 'aliases: [ /2022/01/10/01/chun/ ]' where the old address should lead: "
                + "in the front matter of an article or standing page, in issue.yaml or in page.yaml"
        );
    }

    [Theory]
    [InlineData("status: draft\n", "the status of its article is 'draft' again")]
    [InlineData("published: 2022-07-01\n", "its article is held back again")]
    public void An_article_that_is_taken_back_is_reported_as_what_it_is(string keys, string told)
    {
        Write($"{Page}/01-chun.md", Article("春耕", keys));
        AssertReports(
            $"{Page}/01-chun.md",
            $"the published address '/2022/01/10/01/chun/' no longer exists: {told}",
            "publish it, or set 'status: withdrawn', which leaves a notice at its address"
        );
        Write($"{Page}/01-chun.md", Article("春耕", "status: withdrawn\n"));
        Assert.Equal("", Build("--warnaserror"));
    }

    [Fact]
    public void A_rescheduled_issue_is_reported_once_with_the_number_of_addresses() =>
        AssertReports(
            "input/2022/01-11",
            "the published address '/2022/01/11/' and 2 below it no longer exist: its issue appears later than the moment of this build",
            "build for a later moment (--now), or restore the date of the issue",
            "--now",
            "2022-01-10T12:00"
        );

    [Fact]
    public void A_renumbered_page_and_its_articles_are_found()
    {
        Move("input/2022/01-10/02", "input/2022/01-10/03");
        var said = Build();
        Assert.Contains(
            "input/2022/01-10/03/page.yaml: warning ED121: the published address '/2022/01/10/02/' no longer exists; "
                + "its content may be here now\n",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "input/2022/01-10/03/01-qiu.md: warning ED121: the published address '/2022/01/10/02/qiu/' no longer exists; "
                + "its content may be here now\n",
            said,
            StringComparison.Ordinal
        );
        Write("input/2022/01-10/03/page.yaml", "aliases: [ /2022/01/10/02/ ]\n");
        Write("input/2022/01-10/03/01-qiu.md", Article("秋种", "aliases: [ /2022/01/10/02/qiu/ ]\n"));
        Assert.Equal("", Build("--warnaserror"));
        Assert.Contains("/2022/01/10/03/", File.ReadAllText(_folder.At("output/2022/01/10/02/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_moved_to_another_day_is_found()
    {
        Move("input/2022/01-11", "input/2022/01-12");
        AssertReports(
            "input/2022/01-12/issue.yaml",
            "the published address '/2022/01/11/' and 2 below it no longer exist; its content may be here now",
            "write 'aliases: [ /2022/01/11/ ]' here, and the old address redirects"
        );
        Write("input/2022/01-12/issue.yaml", "aliases: [ /2022/01/11/ ]\n");
        Build();
        Assert.Contains("/2022/01/12/", File.ReadAllText(_folder.At("output/2022/01/11/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_standing_page_is_found_and_takes_an_alias()
    {
        Move("input/about.md", "input/关于.md");
        AssertReports(
            "input/关于.md",
            "the published address '/about/' no longer exists; its content may be here now",
            "write 'aliases: [ /about/ ]' here, and the old address redirects"
        );
        Write("input/关于.md", Article("关于", "aliases: [ /about/ ]\n"));
        Assert.Equal("", Build("--warnaserror"));
        Assert.Contains("../关于/", File.ReadAllText(_folder.At("output/about/index.html")), StringComparison.Ordinal);
        Assert.Contains("/about/ /%E5%85%B3%E4%BA%8E/ 301\n", File.ReadAllText(_folder.At("output/_redirects")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_alias_is_reported_but_topics_and_views_are_not()
    {
        Write($"{Page}/02-xia.md", Article("夏收"));
        Assert.True(File.Exists(_folder.At("output/keywords/夏/index.html")));
        var said = Build();
        Assert.False(File.Exists(_folder.At("output/keywords/夏/index.html")));
        Assert.Equal(
            "input: warning ED121: the published address '/old/xia.htm' no longer exists\n"
                + "  = write 'aliases: [ /old/xia.htm ]' where the old address should lead: "
                + "in the front matter of an article or standing page, in issue.yaml or in page.yaml\n",
            said
        );
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("甲 乙")]
    [InlineData("50%增长")]
    [InlineData("甲'乙")]
    [InlineData("[甲]")]
    [InlineData("甲&乙+丙")]
    public void The_reported_alias_can_be_copied_as_it_is(string slug)
    {
        Write($"{Page}/04-{slug}.md", Article("怪名"));
        Assert.Equal("", Build());
        Move($"{Page}/04-{slug}.md", $"{Page}/04-guai.md");
        var alias = Build().Split("write '")[1].Split("' here")[0];
        Write($"{Page}/04-guai.md", Article("怪名", alias + "\n"));
        Assert.Equal("", Build("--warnaserror"));
        Assert.Contains(
            "/2022/01/10/01/guai/",
            File.ReadAllText(_folder.At($"output/2022/01/10/01/{slug}/index.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void With_warnings_as_errors_nothing_is_published_until_it_is_fixed_or_allowed()
    {
        var before = PublishedFolder.Trace(_folder.At("output"));
        Move($"{Page}/01-chun.md", $"{Page}/03-nongshi.md");
        for (var i = 0; i < 2; i++)
        {
            var said = Run("--warnaserror", "--changes", "changes");
            Assert.Equal(Cli.ExitCode.Refused, said.Code);
            Assert.Contains("warning ED121: ", said.Error, StringComparison.Ordinal);
            Assert.Contains("nothing published, output is unchanged: 0 errors, 1 warning", said.Error, StringComparison.Ordinal);
            Assert.Equal(before, PublishedFolder.Trace(_folder.At("output")));
            Assert.False(File.Exists(_folder.At("changes")));
        }
        Write("input/newspaper.yaml", Printing.Settings + "checks: { ED121: off }\n");
        Assert.Equal("", Build("--warnaserror"));
        Assert.False(File.Exists(_folder.At("output/2022/01/10/01/chun/index.html")));
    }

    [Fact]
    public void It_is_reported_once_and_only_by_a_build_that_finds_the_previous_output()
    {
        File.Delete(_folder.At($"{Page}/01-chun.md"));
        Assert.DoesNotContain("ED121", Run("check").Error, StringComparison.Ordinal);
        Assert.Contains("ED121", Build(), StringComparison.Ordinal);
        Assert.Equal("", Build());
        File.Delete(_folder.At("input/about.md"));
        Directory.Delete(_folder.At("output"), recursive: true);
        Assert.Equal("", Build());
    }

    [Fact]
    public void Twenty_are_reported_and_the_rest_are_counted()
    {
        for (var i = 10; i < 40; i++)
            Write($"{Page}/{i}-a{i}.md", Article($"第{i}篇"));
        Assert.Equal("", Build());
        for (var i = 10; i < 40; i++)
            File.Delete(_folder.At($"{Page}/{i}-a{i}.md"));
        var said = Build();
        Assert.Equal(21, said.Split("warning ED121: ").Length - 1);
        Assert.Contains("input: warning ED121: 10 more published addresses no longer exist\n", said, StringComparison.Ordinal);
    }

    private static string Article(string title, string keys = "") => $"---\ntitle: {title}\n{keys}---\n正文。\n";

    private void AssertReports(string file, string message, string help, params string[] options) =>
        Assert.Equal($"{file}: warning ED121: {message}\n  = {help}\n", Build(options));

    // The diagnostics of a build, without the summary and what is held back.
    private string Build(params string[] options)
    {
        var said = Run(options);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        var lines = said.Error.TrimEnd('\n').Split('\n').SkipLast(1);
        return string.Concat(
            lines.Where(line => !line.StartsWith("held back until ", StringComparison.Ordinal)).Select(line => line + "\n")
        );
    }

    private Said Run(params string[] options) =>
        options is ["check"]
            ? Executable.Jit.Run(_folder.Root, "check", "--input", "input", "--now", Printing.Now)
            : Executable.Jit.Run(
                _folder.Root,
                [
                    "build",
                    "--input",
                    "input",
                    "--output",
                    "output",
                    .. options.Contains("--now") ? [] : new[] { "--now", Printing.Now },
                    .. options,
                ]
            );

    private void Write(string path, string text) => _folder.Write(path, Encoding.UTF8.GetBytes(text));

    private void Move(string from, string to) => Directory.Move(_folder.At(from), _folder.At(to));
}
