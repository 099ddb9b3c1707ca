using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>Diagnostics about issue numbers are updated when any issue changes.</summary>
public sealed class IssueNumbers
{
    [Fact]
    public void A_decreasing_number_is_reported_until_it_is_corrected()
    {
        using var folder = new TempFolder();
        var output = Path.Combine(folder.Root, "output");

        Assert.Empty(Printing.Build(Newspaper(2), output).Diagnostics);
        Assert.Contains(Printing.Build(Newspaper(0), output).Diagnostics, diagnostic => diagnostic.Rule.Id == "ED102");
        Assert.Contains(Printing.Build(Newspaper(0), output).Diagnostics, diagnostic => diagnostic.Rule.Id == "ED102");
        Assert.Empty(Printing.Build(Newspaper(3), output).Diagnostics);

        static Loading.MemoryTree Newspaper(int second) =>
            Printing.Newspaper(
                ("2022/01-10/issue.yaml", "number: 1\n"),
                ("2022/01-10/01/01-a.md", "---\ntitle: 甲\n---\n正文。\n"),
                ("2022/01-11/issue.yaml", $"number: {second}\n"),
                ("2022/01-11/01/01-b.md", "---\ntitle: 乙\n---\n正文。\n")
            );
    }
}
