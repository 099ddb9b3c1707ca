using System.Globalization;
using NodaTime;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli;

/// <summary>Prints diagnostics in the formats that people and pipelines read.</summary>
internal static class Reports
{
    /// <summary>The names that --format takes.</summary>
    public static string[] Formats { get; } = ["text", "json", "sarif", "github"];

    /// <summary>The report of some diagnostics.</summary>
    public static string Write(string format, IReadOnlyCollection<Diagnostic> diagnostics) => format switch
    {
        "json" => JsonFormat.Write(diagnostics),
        "sarif" => SarifFormat.Write(diagnostics),
        "github" => string.Concat(diagnostics.Select(GitHubFormat.Write)),
        _ => string.Concat(diagnostics.Select(TextFormat.Write)),
    };

    /// <summary>How many errors and warnings there are, in words.</summary>
    public static string Problems(IEnumerable<Diagnostic> diagnostics)
    {
        var severities = diagnostics.CountBy(diagnostic => diagnostic.Severity).ToDictionary();
        return $"{Count(severities.GetValueOrDefault(Severity.Error), "error")}, {Count(severities.GetValueOrDefault(Severity.Warning), "warning")}";
    }

    /// <summary>What appears later, a line each, the next first; of many the first ones.</summary>
    public static string Ahead(IReadOnlyCollection<(LocalDateTime Appears, string Path)> ahead)
    {
        const int Most = 10;
        var lines = ahead.Take(Most).Select(item => $"held back until {item.Appears.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)}: {item.Path}\n");
        return string.Concat(lines) + (ahead.Count > Most ? $"held back until later: {ahead.Count - Most} more\n" : "");
    }

    /// <summary>Why parts of the site were built again, a line each.</summary>
    public static string Rebuilt(IReadOnlyCollection<Rebuilt> units) => string.Concat(units.Select(unit => $"built {unit.Unit}: {unit.Reason}\n"));

    /// <summary>How many there are of something, in words.</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
