using System.Globalization;
using NodaTime;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Editing;

namespace StaticSite.Cli;

/// <summary>Prints diagnostics in the formats that people and pipelines read.</summary>
internal static class Reports
{
    /// <summary>The names that --format takes.</summary>
    public static string[] Formats { get; } = ["text", "json", "sarif", "github"];

    /// <summary>Writes the report of some diagnostics.</summary>
    public static void Write(TextWriter writer, string format, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        switch (format)
        {
            case "json":
                writer.Write(JsonFormat.Write(diagnostics));
                break;
            case "sarif":
                writer.Write(SarifFormat.Write(diagnostics));
                break;
            case "github":
                WriteAll(writer, diagnostics, GitHubFormat.Write);
                break;
            default:
                WriteAll(writer, diagnostics, TextFormat.Write);
                break;
        }
    }

    /// <summary>How many errors and warnings there are, in words.</summary>
    public static string Problems(IEnumerable<Diagnostic> diagnostics)
    {
        var severities = diagnostics.CountBy(diagnostic => diagnostic.Severity).ToDictionary();
        return $"{Count(severities.GetValueOrDefault(Severity.Error), "error")}, {Count(severities.GetValueOrDefault(Severity.Warning), "warning")}";
    }

    /// <summary>What was fixed, and what still can be, a line each.</summary>
    /// <param name="applied">What came of the fixes that were asked for; null if none were.</param>
    /// <param name="left">The problems that are left.</param>
    public static string Fixes(FixResult? applied, IReadOnlyCollection<Diagnostic> left)
    {
        var refusals = string.Concat((applied?.Refusals ?? []).Select(refusal => $"{refusal}\n"));
        var made = applied is null ? "" : $"fixed {Count(applied.Count, "problem")}\n";
        var (safe, others) = (
            left.Count(problem => problem.Fix is { IsSafe: true }),
            left.Count(problem => problem.Fix is { IsSafe: false })
        );
        return refusals
            + made
            + (safe, others) switch
            {
                (0, 0) => "",
                (_, 0) => $"{Count(safe, "problem")} can be fixed with --fix\n",
                (0, _) => $"{Count(others, "problem")} can be fixed with --unsafe-fixes\n",
                _ => $"{Count(safe, "problem")} can be fixed with --fix, {others} more with --unsafe-fixes\n",
            };
    }

    /// <summary>What appears later, a line each, the next first; of many the first ones.</summary>
    public static string Ahead(IReadOnlyCollection<(LocalDateTime Appears, string Path)> ahead)
    {
        const int Most = 10;
        var lines = ahead
            .Take(Most)
            .Select(item => $"held back until {item.Appears.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)}: {item.Path}\n");
        return string.Concat(lines) + (ahead.Count > Most ? $"held back until later: {ahead.Count - Most} more\n" : "");
    }

    /// <summary>Why parts of the site were built again, a line each.</summary>
    public static string Rebuilt(IReadOnlyCollection<Rebuilt> units) =>
        string.Concat(units.Select(unit => $"built {unit.Unit}: {unit.Reason}\n"));

    // An archive may have many; the console writes through at once.
    private static void WriteAll(TextWriter writer, IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, string> write)
    {
        foreach (var some in diagnostics.Chunk(256))
            writer.Write(string.Concat(some.Select(write)));
    }

    /// <summary>How many there are of something, in words.</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
