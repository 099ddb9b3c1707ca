using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Diagnostics;

/// <summary>Every rule has a test.</summary>
public sealed class RuleCoverage
{
    [Fact]
    public void Every_rule_has_a_spec_file_or_a_test_marked_with_Reports()
    {
        var shown = Spec.Names(DiagnosticSpecs.Folder)
            .Where(name =>
                Spec.Read(DiagnosticSpecs.Folder, name.File)
                    .Case(name.Case)
                    .Result.Text.Contains($" {name.File}: ", StringComparison.Ordinal)
            )
            .Select(name => name.File);
        var asserted =
            from type in typeof(DiagnosticSpecs).Assembly.GetTypes()
            from method in type.GetMethods()
            from attribute in method.GetCustomAttributes(typeof(ReportsAttribute), false)
            select ((ReportsAttribute)attribute).Rule;
        Assert.Equal(Rules.All.Select(rule => rule.Id), shown.Concat(asserted).Distinct().Order(StringComparer.Ordinal));
    }
}
