using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Diagnostics;

/// <summary>No rule goes untested.</summary>
public sealed class EveryRule
{
    [Fact]
    public void Every_rule_is_shown_by_a_file_of_its_name_or_by_a_test_that_says_so()
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
