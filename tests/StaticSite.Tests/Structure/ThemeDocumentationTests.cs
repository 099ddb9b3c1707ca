using System.Text.RegularExpressions;
using StaticSite.Rendering.Views;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>theme/README.md tells a theme's author every field of every view, and no field that is not there.</summary>
public sealed partial class ThemeDocumentationTests
{
    private static readonly Dictionary<string, string[]> Documented = ReadSections();

    private static readonly Dictionary<string, string[]> Tables = ReadTables();

    [Fact]
    public void Every_view_has_a_section_of_its_name_and_every_section_a_view()
    {
        Assert.True(Tables.Count > 10);
        Assert.Equal(Tables.Keys.Order(StringComparer.Ordinal), Documented.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_field_of_a_view_is_documented() =>
        Problems.AssertNone(
            from table in Tables
            from field in table.Value.Except(Documented.GetValueOrDefault(table.Key, []))
            select $"{table.Key}.{field} is missing from theme/README.md"
        );

    [Fact]
    public void Every_documented_field_exists() =>
        Problems.AssertNone(
            from section in Documented
            from field in section.Value.Except(Tables.GetValueOrDefault(section.Key, []))
            select $"{section.Key}.{field} stands in theme/README.md, but no view has it"
        );

    [Fact]
    public void Every_option_of_the_default_theme_is_documented() =>
        Assert.Equal(
            File.ReadLines(Sources.At("theme/theme.yaml"))
                .Select(line => Option().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups[1].Value),
            File.ReadAllText(Sources.At("theme/README.md"))
                .Split("\n## Options\n")[1]
                .Split("\n## ")[0]
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => Field().Match(line).Groups[1].Value)
        );

    // Every class that derives from View<T> has a table of its own.
    private static Dictionary<string, string[]> ReadTables() =>
        typeof(View<>)
            .Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(View<>))
            .Select(type => (type, table: type.GetField("Table")?.GetValue(null)))
            .ToDictionary(
                view => view.table?.GetType().GetProperty("Name")?.GetValue(view.table) as string ?? $"{view.type.Name} without a table",
                view => view.table is IEnumerable<string> fields ? fields.ToArray() : [],
                StringComparer.Ordinal
            );

    private static Dictionary<string, string[]> ReadSections() =>
        File.ReadAllText(Sources.At("theme/README.md"))
            .Split("\n### ")[1..]
            .Select(section => section.Split("\n## ")[0])
            .ToDictionary(
                section => section.Split('\n')[0].Trim(),
                section =>
                    section
                        .Split('\n')
                        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                        .SelectMany(line => Field().Matches(line.Split('|')[1]))
                        .Select(match => match.Groups[1].Value)
                        .ToArray(),
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"^  (sizes_\w+):")]
    private static partial Regex Option();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Field();
}
