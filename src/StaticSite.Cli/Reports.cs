using NodaTime;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Editing;
using StaticSite.Rendering.Hosts;

namespace StaticSite.Cli;

/// <summary>Prints diagnostics in the formats that people and pipelines read.</summary>
internal static class Reports
{
    /// <summary>The names that --format takes.</summary>
    public static string[] Formats { get; } = ["text", "json", "sarif", "github", "gitlab"];

    /// <summary>Writes the report of some diagnostics.</summary>
    public static void Write(Terminal terminal, string format, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        switch (format)
        {
            case "json":
                terminal.Output.Write(JsonFormat.Write(diagnostics, terminal.Language));
                break;
            case "sarif":
                terminal.Output.Write(SarifFormat.Write(diagnostics, terminal.Language, Release.Current));
                break;
            case "github":
                WriteAll(terminal.Output, diagnostics, diagnostic => GitHubFormat.Write(diagnostic, terminal.Language));
                break;
            case "gitlab":
                terminal.Output.Write(GitLabFormat.Write(diagnostics, terminal.Language));
                break;
            default:
                WriteAll(terminal.Error, diagnostics, diagnostic => TextFormat.Write(diagnostic, terminal.Language));
                break;
        }
    }

    /// <summary>How many errors and warnings there are.</summary>
    public static (Term Errors, Term Warnings) Count(IEnumerable<Diagnostic> diagnostics)
    {
        var severities = diagnostics.CountBy(diagnostic => diagnostic.Severity).ToDictionary();
        return (
            Counted.Errors.Of(severities.GetValueOrDefault(Severity.Error)),
            Counted.Warnings.Of(severities.GetValueOrDefault(Severity.Warning))
        );
    }

    /// <summary>What was fixed, and what can still be fixed, a line each.</summary>
    /// <param name="applied">The result of the fixes that were requested; null if none were.</param>
    /// <param name="left">The problems that are left.</param>
    public static IEnumerable<Phrase> Fixes(FixResult? applied, IReadOnlyCollection<Diagnostic> left)
    {
        foreach (var refusal in applied?.Refusals ?? [])
            yield return refusal;
        if (applied is not null)
            yield return $"fixed {Counted.Problems.Of(applied.Count)}";
        var safe = left.Count(problem => problem.Fix is { IsSafe: true });
        var others = left.Count(problem => problem.Fix is { IsSafe: false });
        if (safe > 0 && others > 0)
            yield return $"{Counted.Problems.Of(safe)} can be fixed with --fix, {others} more with --unsafe-fixes";
        else if (safe > 0)
            yield return $"{Counted.Problems.Of(safe)} can be fixed with --fix";
        else if (others > 0)
            yield return $"{Counted.Problems.Of(others)} can be fixed with --unsafe-fixes";
    }

    /// <summary>What appears later, a line each, the next first; if there are many, only the first ones.</summary>
    public static IEnumerable<Phrase> Ahead(IReadOnlyCollection<(LocalDateTime Appears, string Path)> ahead)
    {
        const int Most = 10;
        foreach (var (appears, path) in ahead.Take(Most))
            yield return $"held back until {appears:uuuu-MM-dd HH:mm}: {path}";
        if (ahead.Count > Most)
            yield return $"held back until later: {ahead.Count - Most} more";
    }

    /// <summary>How much a host gets, and how much of it each output format adds, a line each.</summary>
    public static IEnumerable<Phrase> Size(string host, SiteSize all, IEnumerable<(string Name, SiteSize Size)> formats) =>
        [
            $"{host} gets {Counted.Files.Of(all.Files)} with {all.Bytes:N0} bytes",
            .. formats.Select(format =>
                (Phrase)$"{format.Name} adds {Counted.Files.Of(format.Size.Files)} with {format.Size.Bytes:N0} bytes"
            ),
        ];

    /// <summary>Why parts of the site were rebuilt, a line each.</summary>
    public static IEnumerable<Phrase> Rebuilt(IReadOnlyCollection<Rebuilt> units) =>
        units.Select(unit => Phrase.Because($"built {unit.Unit}", unit.Reason));

    // An archive may have many; the console writes through at once.
    private static void WriteAll(TextWriter writer, IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, string> write)
    {
        foreach (var some in diagnostics.Chunk(256))
            writer.Write(string.Concat(some.Select(write)));
    }
}
