using System.Diagnostics;
using System.Globalization;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Cli;

/// <summary>build and check.</summary>
internal static class BuildCommand
{
    private const string OwnTheme = "theme";

    public static int Run(BuildRequest request, TextWriter output, TextWriter error)
    {
        if (Missing(request) is { } missing)
        {
            error.WriteLine($"static-site: there is no folder '{missing}'");
            return ExitCode.Usage;
        }
        var watch = Stopwatch.StartNew();
        var result = ProgressBar.Show(progress => Build.Run(Options(request, error), progress));
        var isCheck = request.Output is null;
        // A build tells what keeps it from publishing or may not be meant; check tells everything.
        var shown = result.Diagnostics.Where(diagnostic => isCheck || diagnostic.Severity != Severity.Info).ToArray();
        (request.Format == "text" ? error : output).Write(Reports.Write(request.Format, shown));
        error.WriteLine(Summary(request, result, watch.Elapsed));
        return result.IsRefused ? ExitCode.Refused : ExitCode.Done;
    }

    private static BuildOptions Options(BuildRequest request, TextWriter error) => new()
    {
        Input = new DiskTree(request.Input),
        InputFolder = request.Input,
        Theme = request.Theme is not null ? new DiskTree(request.Theme) : Directory.Exists(OwnTheme) ? new DiskTree(OwnTheme) : null,
        Output = request.Output,
        Waits = () => error.WriteLine($"static-site: waits for another build into {request.Output} to end"),
        Changes = request.Changes,
        Now = zone => request.Now is { } text ? Publication.ParseTime(text, zone)!.Value : Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()),
        IncludesDrafts = request.IncludesDrafts,
        WarningsAreErrors = request.WarningsAreErrors,
    };

    private static string? Missing(BuildRequest request) =>
        !Directory.Exists(request.Input) ? request.Input : request.Theme is { } theme && !Directory.Exists(theme) ? theme : null;

    private static string Summary(BuildRequest request, BuildResult result, TimeSpan time)
    {
        var problems = $"{Count(result.Count(Severity.Error), "error")}, {Count(result.Count(Severity.Warning), "warning")}";
        var ahead = result.HeldBack > 0 ? $", held back {result.HeldBack} that lie ahead" : "";
        var read = $"{Count(request.Output is null ? result.Issues : result.Issues - result.HeldBack, "issue")}{ahead} in {time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s";
        if (request.Output is null) return $"checked {read}: {problems}, {Count(result.Count(Severity.Info), "remark")}";
        return result.IsRefused
            ? $"nothing published, {request.Output} is as it was: {problems}"
            : $"published {read}: {Count(result.Files, "file")} in {request.Output}, {result.Changed} changed; {problems}";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
