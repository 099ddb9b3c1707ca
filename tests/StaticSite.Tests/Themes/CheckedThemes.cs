using System.Text;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Themes;

/// <summary>
/// A check finds what is wrong with a theme also in pages that the newspaper does not have yet, and remembers a good theme.
/// </summary>
public sealed class CheckedThemes : IDisposable
{
    private readonly TempFolder _folder = new();

    public CheckedThemes()
    {
        Write("input/newspaper.yaml", "title: 测试报\nurl: https://paper.example\n");
        Write("input/2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n");
    }

    [Theory]
    [InlineData("pages/archive.html")]
    [InlineData("pages/article.html")]
    [InlineData("pages/corrections.html")]
    [InlineData("pages/facsimile.html")]
    [InlineData("pages/home.html")]
    [InlineData("pages/issue.html")]
    [InlineData("pages/page.html")]
    [InlineData("pages/redirect.html")]
    [InlineData("pages/search.html")]
    [InlineData("pages/spread.html")]
    [InlineData("pages/standing.html")]
    [InlineData("pages/topic.html")]
    [InlineData("pages/withdrawn.html")]
    [InlineData("partials/photo.html")]
    public void A_misspelt_field_is_found_whatever_the_newspaper_has(string template)
    {
        Write($"theme/{template}", File.ReadAllText(Sources.At($"theme/{template}")) + "{{ site.titel }}");
        var said = Check();
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
        Assert.Contains("error ED060: the template cannot be rendered: there is no field 'titel'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_has_passed_is_tried_again_when_it_changes()
    {
        Write("theme/partials/footer.html", "<p>{{ site.title }}</p>");
        Assert.Equal(Cli.ExitCode.Done, Check().Code);
        var passed = File.ReadAllText(_folder.At(".cache/theme"));
        Check();
        Assert.Equal(passed, File.ReadAllText(_folder.At(".cache/theme")));

        Write("theme/partials/footer.html", "<p>{{ site.titel }}</p>");
        Assert.Equal(Cli.ExitCode.Refused, Check().Code);
        Write("theme/partials/footer.html", "<p>{{ site.title }}!</p>");
        Assert.Equal(Cli.ExitCode.Done, Check().Code);
        Assert.NotEqual(passed, File.ReadAllText(_folder.At(".cache/theme")));
    }

    [Theory]
    [InlineData("blue")]
    [InlineData("small")]
    public void The_themes_of_the_handbook_pass(string theme)
    {
        var said = Check(Sources.At($"tests/themes/{theme}"));
        Assert.Equal("checked 1 issue in 0.00 s: 0 errors, 0 warnings, 0 notes", said.ToConsole().Split('\n')[0][2..]);
    }

    public void Dispose() => _folder.Dispose();

    private Said Check(string? theme = null) =>
        Executable.Jit.Run(
            _folder.Root,
            [
                "check",
                "--input",
                _folder.At("input"),
                "--theme",
                theme ?? _folder.At("theme"),
                "--cache",
                _folder.At(".cache"),
                "--now",
                "2022-01-12",
            ]
        );

    private void Write(string path, string text) => _folder.Write(path, Encoding.UTF8.GetBytes(text));
}
