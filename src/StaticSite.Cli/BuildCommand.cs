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
    public static Command Create(string name, string description, bool publishes, TextWriter output, TextWriter error)
    {
        var options = new BuildCommandOptions(publishes);
        var command = new Command(name, description);
        foreach (var option in options.All)
            command.Add(option);
        command.SetAction(parsed =>
            options.Missing(parsed) is { } missing
                ? ExitCode.Refuse(error, $"there is no folder '{missing}'")
                : Run(options.Read(parsed, error), options.Format(parsed), options.Fixes(parsed), output, error)
        );
        return command;
    }

    private static int Run(BuildOptions options, string format, (bool Any, bool Unsafe) fixes, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        var result = ProgressBar.Show(progress => Build.Run(options, progress));
        var applied = fixes.Any
            ? Fixes.Apply([.. new[] { options.Input, options.Theme }.OfType<DiskTree>()], result.Diagnostics, fixes.Unsafe)
            : null;
        if (applied is { Count: > 0 })
            result = ProgressBar.Show(progress => Build.Run(options, progress));
        // A build tells what keeps it from publishing or may not be meant; check tells everything.
        var shown = result.Diagnostics.Where(diagnostic => options.Output is null || diagnostic.Severity != Severity.Info).ToArray();
        Reports.Write(format == "text" ? error : output, format, shown);
        if (!result.IsRefused)
            error.Write(Reports.Ahead(result.Ahead));
        if (options.Explains)
            error.Write(Reports.Rebuilt(result.Rebuilt));
        error.WriteLine(Summary(options.Output, result, watch.Elapsed));
        if (options.Output is null)
            error.Write(Reports.Fixes(applied, result.Diagnostics));
        return result.IsRefused ? ExitCode.Refused : ExitCode.Done;
    }

    private static string Summary(string? output, BuildResult result, TimeSpan time)
    {
        var problems = Reports.Problems(result.Diagnostics);
        var ahead = result.HeldBack > 0 ? $", held back {result.HeldBack} that lie ahead" : "";
        var read =
            $"{Reports.Count(output is null ? result.Issues : result.Issues - result.HeldBack, "issue")}{ahead} in {time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s";
        if (output is null)
            return $"checked {read}: {problems}, {Reports.Count(result.Count(Severity.Info), "remark")}";
        return result.IsRefused
            ? $"nothing published, {output} is as it was: {problems}"
            : $"published {read}: {Reports.Count(result.Files, "file")} in {output}, {result.Changed} changed; {problems}";
    }
}
