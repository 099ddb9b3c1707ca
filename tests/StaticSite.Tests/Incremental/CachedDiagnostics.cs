using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Writing.Cache;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>Diagnostics of unchanged parts of the site are cached as id, arguments and fix, and reported again unchanged.</summary>
public sealed class CachedDiagnostics
{
    [Fact]
    public void An_incremental_build_repeats_cached_diagnostics()
    {
        using var workspace = SmallArchive.Published(Executable.Jit, days: 3, articles: 1);
        File.WriteAllText(
            workspace.At("2022/01-02/01/02-b.md"),
            "---\ntitle: 题\nkeywords: [ 甲、乙 丙 ]\nai: 自己的话话\n---\n见{这里}[^1]。\n\n[^2]: 注。\n"
        );
        var first = Warnings(workspace.Build());
        Assert.NotEmpty(first);

        File.AppendAllText(workspace.At("2022/01-03/01/01-story1.md"), "又一段。\n");
        var again = workspace.Build("--explain");
        Assert.DoesNotContain("built 2022/01-02", again, StringComparison.Ordinal);
        Assert.Equal(first, Warnings(again));
    }

    [Fact]
    public void Message_help_and_fix_survive_a_round_trip_through_the_manifest()
    {
        var source = new SourceText("input/a.md", "键: 值\n");
        Phrase inner = $"of {3} {{parts}}";
        Term day = ("day", "日子");
        var written = new Diagnostic(
            Rules.UnknownKey,
            source.Span(0, 1).Locate(),
            $"there is no '{"键"}' {inner} on the {day} {new LocalDate(2022, 1, 10):uuuu-MM-dd}",
            "write {this}"
        )
        {
            Fix = Fix.Unsafe(source.Span(0, 1).Replace("标题"), source.Span(3, 0).Replace("\n")),
        };
        var record = new BuildRecord(default, default, default, [], [], [written], null) { Site = default };

        var read = Assert.Single(RecordFormat.Read(RecordFormat.Write(record).Written, null).Diagnostics);

        Assert.Equal(written, read);
        Assert.Equal("there is no '{0}' {1} on the {2} {3}", read.Message.Id);
        Assert.Equal(["键", inner, day, "2022-01-10"], read.Message.Arguments);
        Assert.Equal("of {0} {{parts}}", Assert.IsType<Phrase>(read.Message.Arguments[1]).Id);
        Assert.Equal("there is no '键' of 3 {parts} on the day 2022-01-10", read.Message.ToString());
        Assert.Equal(("write {{this}}", "write {this}"), (read.Help.Id, read.Help.ToString()));
    }

    private static string[] Warnings(string said) =>
        [
            .. said.Split('\n')
                .Where(line =>
                    !line.StartsWith("built ", StringComparison.Ordinal) && !line.StartsWith("published ", StringComparison.Ordinal)
                ),
        ];
}
