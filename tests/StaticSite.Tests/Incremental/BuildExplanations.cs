using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary><c>build --explain</c> gives the reason for each rebuilt part of the site.</summary>
public abstract class BuildExplanations(Executable program)
{
    [Fact]
    public void A_first_build_explains_that_there_is_no_manifest()
    {
        using var workspace = new Workspace(program, "empty");
        SmallArchive.Write(workspace, days: 2, articles: 1);
        Assert.All(
            Explain(workspace),
            line =>
                Assert.EndsWith(
                    "there is no usable cache; this is the first build, or another version of the program did the last one",
                    line,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_build_names_the_changed_file_setting_neighbour_time_or_output()
    {
        using var workspace = SmallArchive.Published(program, days: 3, articles: 1);
        Assert.Empty(Explain(workspace));

        File.AppendAllText(workspace.At("2022/01-02/01/01-story1.md"), "又一段。\n");
        Assert.Equal(
            [
                "built 2022/01-02: changed: input/2022/01-02/01/01-story1.md",
                "built search: changed: what it shows of other issues",
                "built search/0-3/0: changed: what it shows of other issues",
            ],
            Explain(workspace)
        );

        File.WriteAllText(workspace.At("2022/01-02/01/03-later.md"), "---\ntitle: 稍后\npublished: 2022-01-12T13:00\n---\n文。\n");
        Assert.Contains("built 2022/01-02: changed: input/2022/01-02/01", Explain(workspace));
        workspace.Now = "2022-01-12T13:00";
        Assert.Contains("built 2022/01-02: time has passed: something appears now, or is held back again", Explain(workspace));

        Directory.Delete(workspace.At("2022/01-03"), true);
        var lines = Explain(workspace);
        Assert.Contains("built 2022/01-02: changed: what it shows of other issues", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("built 2022/01-01:", StringComparison.Ordinal));

        Directory.CreateDirectory(workspace.At("2022/01-04/01"));
        File.WriteAllText(workspace.At("2022/01-04/01/01-story1.md"), SmallArchive.Article("新一期"));
        Assert.Contains("built 2022/01-04: it is new", Explain(workspace));

        File.Delete(Path.Combine(workspace.Output, "2022/01/01/01/index.html"));
        Assert.Contains("built 2022/01-01: its published files were changed or deleted", Explain(workspace));

        File.AppendAllText(workspace.At("newspaper.yaml"), "\npunctuation: keep\n");
        Assert.Contains("built 2022/01-01: changed: newspaper.yaml", Explain(workspace));

        File.AppendAllText(Path.Combine(workspace.Theme, "assets/css/1-first.css"), "b { color: red }\n");
        Assert.Contains("built 2022/01-01: changed: the theme", Explain(workspace));
    }

    [Fact]
    public void A_headline_shown_in_a_later_issue_is_named_as_the_reason()
    {
        using var workspace = SmallArchive.Published(program, days: 3, articles: 1);
        File.WriteAllText(workspace.At("2022/01-01/01/01-story1.md"), SmallArchive.Article("换了标题"));
        Assert.Contains("built 2022/01-02: changed: related articles in earlier issues", Explain(workspace));
    }

    private static string[] Explain(Workspace workspace) =>
        [.. workspace.Build("--explain").Split('\n').Where(line => line.StartsWith("built ", StringComparison.Ordinal))];

    /// <summary>Runs the program compiled just in time.</summary>
    public sealed class Jit() : BuildExplanations(Executable.Jit);

    /// <summary>Runs the program compiled ahead of time.</summary>
    public sealed class Native() : BuildExplanations(Executable.Native);
}
