using System.Text.Json;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Tests.Sample;
using StaticSite.Tests.Structure;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary>What a release is, is said in one place; nothing links to a repository that there is not.</summary>
public sealed partial class ReleaseTests
{
    private const string Properties = "Directory.Build.props";

    [Fact]
    public void The_program_knows_its_version_and_repository_from_the_build()
    {
        Assert.Equal(Property("Version"), Release.Current.Version);
        Assert.Equal(Property("RepositoryUrl"), Release.Current.Repository ?? "");
    }

    [Fact]
    public void With_a_repository_every_rule_in_SARIF_leads_to_its_line_in_the_documentation()
    {
        var documentation = File.ReadAllText(Sources.At("docs/diagnostics.md"));
        foreach (var rule in RulesOf(new("1.2.3", "https://code.example/our/program")))
        {
            var address = rule.GetProperty("helpUri").GetString()!;
            Assert.StartsWith("https://code.example/our/program/blob/v1.2.3/docs/diagnostics.md#", address, StringComparison.Ordinal);
            Assert.Contains(
                $"<a id=\"{address.Split('#')[1]}\"></a>{rule.GetProperty("id").GetString()} |",
                documentation,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Without_a_repository_no_rule_leads_anywhere() =>
        Assert.All(RulesOf(new("1.2.3", null)), rule => Assert.False(rule.TryGetProperty("helpUri", out _)));

    // Whoever installs a name from a registry gets whatever is published there under this name, which nobody has reserved.
    [Fact]
    public void No_document_installs_the_program_from_a_registry() =>
        Problems.AssertNone(
            from file in SourceTree.Below("", ".md").Concat(SourceTree.Below("", ".yml")).Concat(SourceTree.Below("src/", ".cs"))
            from line in file.Lines
            where InstallsByName().IsMatch(line)
            select $"{file.Path}: {line.Trim()}"
        );

    private static JsonElement[] RulesOf(Release release) =>
        [
            .. JsonDocument
                .Parse(SarifFormat.Write([], MessageLanguage.English, release))
                .RootElement.GetProperty("runs")[0]
                .GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")
                .EnumerateArray(),
        ];

    private static string Property(string name) =>
        Regex.Match(File.ReadAllText(Sources.At(Properties)), $"<{name}>(.*)</{name}>").Groups[1].Value;

    // `dotnet tool install --source FOLDER` and `npm install ./FILE.tgz` do not ask a registry for the name.
    [GeneratedRegex(@"(dotnet tool install (?!.*--source )|dnx |(npx|npm (install|i|exec)) (?!.*\.tgz)).*static-site")]
    private static partial Regex InstallsByName();
}
