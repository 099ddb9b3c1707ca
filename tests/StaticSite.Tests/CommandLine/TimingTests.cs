using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary><c>--timings</c> says where the time of a build went.</summary>
public sealed class TimingTests
{
    [Theory]
    [InlineData("stages", "open read check collect render formats write publish")]
    [InlineData("formats", "json topics search")]
    [InlineData("templates", "article page issue home topic topics archive")]
    public void Timings_are_listed_as_a_table_and_as_JSON(string kind, string least)
    {
        using var workspace = SmallArchive.Published(Executable.Fastest, days: 3, articles: 2);
        File.Delete(workspace.Manifest);
        var (table, counts) = workspace.BuildAndCount(kind);
        Assert.All(least.Split(' '), name => Assert.Contains(name, counts.Keys));
        Assert.All(counts.Keys, name => Assert.Contains($"  {name} ", table, StringComparison.Ordinal));
        if (kind == "templates")
            Assert.Equal(3 * 2 * 2, counts["article"]);
    }

    [Fact]
    public void A_file_for_timings_that_cannot_be_written_is_an_error()
    {
        using var workspace = SmallArchive.Published(Executable.Fastest, days: 1, articles: 1);
        var said = Executable.Fastest.Run(workspace.Root, [.. workspace.Command, "--timings", "none/timings.json"]);
        Assert.Equal(2, said.Code);
        Assert.Contains("cannot write 'none/timings.json'", said.Error, StringComparison.Ordinal);
    }
}
