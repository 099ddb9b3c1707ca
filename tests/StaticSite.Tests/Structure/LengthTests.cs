using System.Text.RegularExpressions;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>One idea a file; methods that fit on a screen.</summary>
public sealed partial class LengthTests
{
    private const int LongestMethod = 80;

    private static readonly SourceFile[] Files = [.. SourceTree.Below("src/", ".cs"), .. SourceTree.Below("tests/", ".cs")];

    [Fact]
    public void Nine_files_of_ten_have_at_most_200_lines_and_none_more_than_400()
    {
        var longestFirst = Files.OrderByDescending(file => file.Lines.Length).ToArray();
        Problems.AssertNone(longestFirst.Where(file => file.Lines.Length > 400).Select(file => $"{file.Path}: {file.Lines.Length} lines"));
        Assert.InRange(longestFirst[longestFirst.Length / 10].Lines.Length, 1, 200);
    }

    [Fact]
    public void No_method_is_longer_than_80_lines() => Problems.AssertNone(
        from file in Files
        from method in Methods(file)
        where method.Length > LongestMethod
        select $"{file.Path}:{method.Line}: {method.Length} lines");

    [Fact]
    public void A_long_method_is_found_and_a_long_type_or_table_is_none()
    {
        string[] body = ["    {", .. Enumerable.Repeat("        Do();", 90), "    }"];
        Assert.Equal([(3, 94)], Methods(new("a.cs", ["class A", "{", "    void Do(", "        int a)", .. body, "}"])));
        Assert.Equal([(1, 93)], Methods(new("a.cs", ["    int A(int b) => b switch", .. body])));
        Assert.Empty(Methods(new("a.cs", ["    static readonly Table A = new(1)", .. body])));
        Assert.Empty(Methods(new("a.cs", ["    sealed record A(", "        int B)", .. body])));
    }

    // A block in braces, from the line that begins what it belongs to; a method's own block is the longest within it.
    private static IEnumerable<(int Line, int Length)> Methods(SourceFile file)
    {
        for (var open = 1; open < file.Lines.Length; open++)
        {
            if (file.Lines[open].Trim() != "{") continue;
            var depth = Depth(file.Lines[open]);
            var first = open - 1;
            while (first > 0 && Depth(file.Lines[first]) > depth) first--;
            var close = Array.FindIndex(file.Lines, open, line => line.StartsWith(new string(' ', depth) + "}", StringComparison.Ordinal));
            if (!TypeOrTable().IsMatch(file.Lines[first])) yield return (first + 1, close - first + 1);
        }
    }

    private static int Depth(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"\b(class|record|struct|interface|enum|namespace)\b|= new\b")]
    private static partial Regex TypeOrTable();
}
