using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Diagnostics;

/// <summary>A newspaper with 300 errors of many kinds in many files: one run reports all of them, sorted, each with a suggestion.</summary>
public sealed class ManyMistakes
{
    [Fact]
    public void All_300_are_reported_sorted_by_place_and_each_with_a_suggestion()
    {
        var result = Printing.Build(Printing.Newspaper(ThreeHundredMistakes.Files));

        Assert.True(result.IsRefused);
        Assert.Equal(300, result.Diagnostics.Length);
        Assert.Equal(
            ThreeHundredMistakes.ByRule,
            result.Diagnostics.GroupBy(diagnostic => diagnostic.Rule.Id).Select(rule => (rule.Key, rule.Count())).Order()
        );
        Assert.Equal(result.Diagnostics.Order(Diagnostic.ByPlace), result.Diagnostics);
        Assert.All(result.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.Help.ToString()));
        Assert.Equal(300, Printing.Report(result.Diagnostics).Split('\n').Count(line => line.StartsWith("  = ", StringComparison.Ordinal)));
    }
}
