using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>The repository stands alone: nothing in it names a place on the machines that it was written on.</summary>
public sealed class SelfContainmentTests
{
    // Put together, so that this file does not name them either.
    private static readonly string[] Places = ["../" + "shared", "/wo" + "rk/", "/ho" + "me/runner"];

    [Fact]
    public void No_file_names_a_place_outside_the_repository() =>
        Problems.AssertNone(
            from file in SourceTree.Below("")
            from place in Places
            from line in file.Lines.Index()
            where line.Item.Contains(place, StringComparison.Ordinal)
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"
        );

    [Fact]
    public void The_files_looked_at_are_the_repositorys() =>
        Assert.Superset(
            new HashSet<string> { "README.md", "input/newspaper.yaml", "src/StaticSite/Building/Build.cs", "tests/run", ".ci/run" },
            SourceTree.Below("").Select(file => file.Path).ToHashSet()
        );
}
