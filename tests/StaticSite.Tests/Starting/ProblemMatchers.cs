using System.Text.Json;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Scaffolding;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Starting;

/// <summary>The patterns in tasks.json bring every report of the preview into the problem list of Visual Studio Code.</summary>
public sealed class ProblemMatchers
{
    private static readonly string Tasks = EditorFiles.All.Single(file => file.Path == ".vscode/tasks.json").Text;

    private static readonly (Regex Regex, JsonElement Pattern)[] Patterns =
    [
        .. Matchers(Tasks)
            .Select(matcher => matcher.GetProperty("pattern"))
            .Select(pattern => (new Regex(pattern.GetProperty("regexp").GetString()!), pattern)),
    ];

    // Every report of the diagnostic specs, one per line.
    private static string[] Lines =>
        [
            .. from name in Spec.Names("Diagnostics")
            from line in Spec.Read("Diagnostics", name.File).Case(name.Case).Result.Text.Split('\n')
            where line.Length > 0 && !line.StartsWith("held back until ", StringComparison.Ordinal)
            select line,
        ];

    [Fact]
    public void Every_error_and_warning_matches_once_with_its_place_and_full_message()
    {
        var reports = Lines.Where(line => line[0] != ' ' && !line.Contains(": info ED", StringComparison.Ordinal)).ToArray();
        Assert.True(reports.Length > 200);
        Assert.Contains(reports, line => !Regex.IsMatch(line, @":\d+:\d+: "));
        foreach (var line in reports)
        {
            var (match, pattern) = Assert.Single(
                Patterns.Select(pattern => (pattern.Regex.Match(line), pattern.Pattern)),
                found => found.Item1.Success
            );
            var place = Part("file") + (pattern.TryGetProperty("line", out _) ? $":{Part("line")}:{Part("column")}" : "");
            Assert.Equal(line, $"{place}: {Part("severity")} {Part("code")}: {Part("message")}");
            Assert.DoesNotMatch(@":\d+:\d+$", Part("file"));
            Assert.Contains(Rules.All, rule => rule.Id == Part("code"));

            string Part(string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        }
    }

    [Fact]
    public void Quoted_source_lines_do_not_match()
    {
        string[] quoted =
        [
            .. Lines.Where(line => line[0] == ' '),
            "  3 | input/a.md:1:1: error ED001: 正文",
            "  = input/a.md: error ED001: 正文",
            "preview: looked again",
            "preview: 1 error, 0 warnings",
        ];
        Assert.All(quoted, line => Assert.DoesNotContain(Patterns, pattern => pattern.Regex.IsMatch(line)));
    }

    // Visual Studio Code accepts a match without a line only from a pattern of this kind.
    [Fact]
    public void A_pattern_without_a_line_applies_to_whole_files() =>
        Assert.All(
            Patterns,
            pattern =>
                Assert.NotEqual(
                    pattern.Pattern.TryGetProperty("line", out _),
                    pattern.Pattern.TryGetProperty("kind", out var kind) && kind.GetString() == "file"
                )
        );

    [Fact]
    public void This_repositorys_tasks_have_the_same_patterns() =>
        Assert.Equal(Written(Tasks), Written(File.ReadAllText(Sources.At(".vscode/tasks.json"))));

    private static string Written(string tasks) => string.Join('\n', Matchers(tasks).Select(matcher => JsonSerializer.Serialize(matcher)));

    private static JsonElement[] Matchers(string tasks) =>
        [.. JsonDocument.Parse(tasks).RootElement.GetProperty("tasks")[0].GetProperty("problemMatcher").EnumerateArray()];
}
