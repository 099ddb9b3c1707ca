using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>
/// The catalogue of diagnostics stands in the documentation and in the handbook, exactly; both are rewritten with ACCEPT=1.
/// </summary>
public sealed class CatalogueTests
{
    private const string HandbookHead = "| 编号 | 级别 | 说明 |\n| --- | --- | --- |\n";

    [Fact]
    public void The_documentation_is_the_catalogue() =>
        Verified.Text(
            Sources.At("docs/diagnostics.md"),
            "# Diagnostics\n\n| id | severity | what it says |\n| --- | --- | --- |\n"
                + Rows(rule =>
                {
                    var (anchor, severity) = (rule.Id.ToLowerInvariant(), rule.Severity.ToString().ToLowerInvariant());
                    return $"| <a id=\"{anchor}\"></a>{rule.Id} | {severity} | {rule.Title.English} |";
                })
        );

    [Fact]
    public void The_handbooks_table_is_the_catalogue()
    {
        var page = Assert.Single(SourceTree.Below("input/", ".md"), file => file.Text.Contains(HandbookHead, StringComparison.Ordinal));
        var (before, after) = (page.Text.Split(HandbookHead)[0], page.Text.Split(HandbookHead)[1]);
        var rows = Rows(rule => $"| {rule.Id} | {Level(rule)} | {rule.Title.Chinese} |");
        var rest = after.Split('\n').SkipWhile(line => line.StartsWith('|')).Select(line => line + "\n");
        Verified.Text(Sources.At(page.Path), before + HandbookHead + rows + string.Concat(rest));
    }

    [Fact]
    public void No_two_rules_say_the_same()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Title.English).Distinct().Count());
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Title.Chinese).Distinct().Count());
    }

    private static string Rows(Func<Rule, string> row) => string.Concat(Rules.All.Select(rule => row(rule) + "\n"));

    private static string Level(Rule rule) =>
        rule.Severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            _ => "提示",
        };
}
