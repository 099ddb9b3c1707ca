using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Editing;
using StaticSite.Loading;

namespace StaticSite.Cli;

/// <summary>build and check.</summary>
internal static class BuildCommand
{
    /// <summary>One of the two.</summary>
    public static Command Create(string name, string description, bool publishes, Terminal terminal)
    {
        var options = new BuildCommandOptions(publishes);
        var command = new Command(name, description);
        foreach (var option in options.All)
            command.Add(option);
        command.SetAction(parsed => options.Fault(parsed) is { } fault ? terminal.Refuse(fault) : Run(options, parsed, terminal));
        return command;
    }

    private static int Run(BuildCommandOptions given, ParseResult parsed, Terminal terminal)
    {
        var (options, fixes, timings, isQuiet) = (
            given.Read(parsed, terminal),
            given.Fixes(parsed),
            given.Timings(parsed),
            given.IsQuiet(parsed)
        );
        var watch = Stopwatch.StartNew();
        var result = Progress.Show(terminal, isQuiet, progress => Build.Run(options, progress));
        var wall = watch.Elapsed;
        var applied = fixes.Any
            ? Fixes.Apply([.. new[] { options.Input, options.Theme }.OfType<DiskTree>()], result.Diagnostics, fixes.Unsafe)
            : null;
        if (applied is { Count: > 0 })
            result = Progress.Show(terminal, isQuiet, progress => Build.Run(options, progress));
        // A build reports what keeps it from publishing or may not be meant; check reports everything.
        var shown = result.Diagnostics.Where(diagnostic => options.Output is null || diagnostic.Severity != Severity.Info).ToArray();
        Reports.Write(terminal, given.Format(parsed), shown);
        Phrase[] lines =
        [
            .. result.IsRefused ? [] : Reports.Ahead(result.Ahead),
            .. options.Explains ? Reports.Rebuilt(result.Rebuilt) : [],
            .. timings.Any ? TimingReport.Table(result.Timings) : [],
            .. result.Size is { } size ? Reports.Size(options.Host!, size, result.Formats) : [],
            Summary(options.Output, result, $"{watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s"),
            .. options.Output is null ? Reports.Fixes(applied, result.Diagnostics) : [],
        ];
        foreach (var line in isQuiet ? [] : lines)
            terminal.Say(line);
        if (given.HostConfig(parsed) is { } folder && !result.IsRefused && HostConfiguration.Write(folder, options, result) is { } reason)
            return terminal.Refuse(reason);
        if (timings.File is { } file && TimingReport.Write(file, result.Timings, wall) is { } fault)
            return terminal.Refuse(fault);
        return result.IsRefused ? ExitCode.Refused : ExitCode.Done;
    }

    private static Phrase Summary(string? output, BuildResult result, string time)
    {
        var (errors, warnings) = Reports.Count(result.Diagnostics);
        var issues = Counted.Issues.Of(output is null ? result.Issues : result.Issues - result.HeldBack);
        var files = Counted.Files.Of(result.Files);
        if (output is null)
        {
            var notes = Counted.Notes.Of(result.Count(Severity.Info));
            return result.HeldBack > 0
                ? (Phrase)$"checked {issues}, {result.HeldBack} of them held back, in {time}: {errors}, {warnings}, {notes}"
                : $"checked {issues} in {time}: {errors}, {warnings}, {notes}";
        }
        if (result.IsRefused)
            return $"nothing published, {output} is unchanged: {errors}, {warnings}";
        if (result.HeldBack == 0)
            return $"published {issues} in {time}: {files} in {output}, {result.Changed} changed; {errors}, {warnings}";
        return $"published {issues}, {result.HeldBack} more held back, in {time}: "
            + $"{files} in {output}, {result.Changed} changed; {errors}, {warnings}";
    }
}
