using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>One idea a file; methods that fit on a screen.</summary>
public sealed class LengthTests
{
    private const int LongestMethod = 80;
    private const int LongestLine = 140;

    private static readonly SourceFile[] Files = [.. SourceTree.Below("src/", ".cs"), .. SourceTree.Below("tests/", ".cs")];

    [Fact]
    public void Nine_files_of_ten_have_at_most_200_lines_and_none_more_than_400()
    {
        var longestFirst = Files.OrderByDescending(file => file.Lines.Length).ToArray();
        Problems.AssertNone(longestFirst.Where(file => file.Lines.Length > 400).Select(file => $"{file.Path}: {file.Lines.Length} lines"));
        Assert.InRange(longestFirst[longestFirst.Length / 10].Lines.Length, 1, 200);
    }

    [Fact]
    public void No_method_is_longer_than_80_lines() =>
        Problems.AssertNone(
            from file in Files
            from method in Methods(file)
            where method.Length > LongestMethod
            select $"{file.Path}:{method.Line}: {method.Length} lines"
        );

    [Fact]
    public void A_long_method_is_found_and_a_long_type_or_table_is_none()
    {
        var body = "{" + new string('\n', 92) + "}";
        Assert.Equal([(2, 93)], Methods(new("a.cs", ["class A {", $"void Do(int a) {body}", "}"])));
        Assert.Equal([(2, 93)], Methods(new("a.cs", ["class A {", $"int A(int b) => b switch {body};", "}"])));
        Assert.Empty(Methods(new("a.cs", ["class A {", $"static readonly Table A = new(1) {body};", "}"])));
        Assert.Empty(Methods(new("a.cs", [$"sealed record A(int B) {body}"])));
    }

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        Problems.AssertNone(
            from file in Files
            from line in file.Lines.Index()
            where line.Item.Length > LongestLine
            select $"{file.Path}:{line.Index + 1}: {line.Item.Length} columns"
        );

    private static IEnumerable<(int Line, int Length)> Methods(SourceFile file) =>
        from node in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
        where
            node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax
        where node is not ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax }
        let lines = node.GetLocation().GetLineSpan()
        let length = lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1
        where length > LongestMethod
        select (lines.StartLinePosition.Line + 1, length);
}
