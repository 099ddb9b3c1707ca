using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Diagnostics;

/// <summary>Every rule has a file beside this one that shows newspapers which break it, and the whole report that their editors get.</summary>
public sealed class DiagnosticSpecs
{
    private const string Folder = "Diagnostics";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_newspaper_gets_this_report(string file, string heading)
    {
        var spec = Spec.Read(Folder, file);
        var example = spec.Case(heading);
        using var folder = new TempFolder();
        // Only a build looks at how a theme's templates render.
        var output = example.Theme is null ? null : folder.At("output");
        var result = Printing.Build(example.Newspaper, output, example.Theme);
        spec.Verify(example, Printing.Report(result.Diagnostics));
    }

    [Fact]
    public void Every_rule_is_shown_by_a_file_of_its_name_or_by_a_test_that_says_so()
    {
        var shown = Spec.Names(Folder).Where(name => Spec.Read(Folder, name.File).Case(name.Case).Result.Text.Contains($" {name.File}: ", StringComparison.Ordinal)).Select(name => name.File);
        var asserted = from type in typeof(DiagnosticSpecs).Assembly.GetTypes()
                       from method in type.GetMethods()
                       from attribute in method.GetCustomAttributes(typeof(ReportsAttribute), false)
                       select ((ReportsAttribute)attribute).Rule;
        Assert.Equal(Rules.All.Select(rule => rule.Id), shown.Concat(asserted).Distinct().Order(StringComparer.Ordinal));
    }
}
