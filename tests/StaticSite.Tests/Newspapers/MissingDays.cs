using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>The archive shows a day as missing only if the newspaper declares that it appears on that day.</summary>
public sealed class MissingDays
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("appears: daily\n", 18)]
    [InlineData("出报日: 每天\n", 18)]
    [InlineData("appears: [ mon ]\n", 3)]
    [InlineData("出报日: [ 星期一, 周四 ]\n", 5)]
    [InlineData("appears: [ 1, 15 ]\n", 1)]
    [InlineData("appears: [ 1, 15, mon ]\n", 4)]
    [InlineData("appears: 28\n", 0)]
    [InlineData("appears: daily\nholidays: [ 2022-01-02..2022-01-10 ]\n", 9)]
    public void Missing_days_are_counted_from_1_to_20_January(string settings, int missing)
    {
        using var folder = new TempFolder();
        var newspaper = Printing.Newspaper(
            ("newspaper.yaml", Printing.Settings + settings),
            ("2022/01-01/01/01-a.md", "---\ntitle: 甲\n---\n正文。\n"),
            ("2022/01-20/01/01-b.md", "---\ntitle: 乙\n---\n正文。\n")
        );

        var result = Printing.Build(newspaper, Path.Combine(folder.Root, "output"));

        Assert.False(result.IsRefused);
        var archive = File.ReadAllText(Path.Combine(folder.Root, "output/archive/2022/index.html"));
        Assert.Equal(missing, archive.Split("<td class=\"missing\">").Length - 1);
    }
}
