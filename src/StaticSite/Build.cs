using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Writing;

namespace StaticSite;

/// <summary>The straight line: Load, Parse, Model, Check, Render, Write.</summary>
public static class Build
{
    /// <summary>Builds a newspaper, or only checks it if no output is named.</summary>
    public static BuildResult Run(BuildOptions options, IProgress<BuildProgress>? progress = null)
    {
        var diagnostics = new DiagnosticBag();
        var newspaper = NewspaperReader.Read(options.Input, options.Now, options.IncludesDrafts, diagnostics);
        Checks.Run(newspaper, diagnostics);
        var theme = ThemeReader.Read(options.Theme, diagnostics);
        var site = new SiteScope(newspaper, theme);

        using var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.InputFolder, diagnostics);
        var issues = BuildIssues(options, site, output, diagnostics, progress);
        Checks.Run(newspaper, issues, diagnostics);

        if (!diagnostics.HasErrors) output?.Stage(Renderers.Render(site, issues, diagnostics), diagnostics);
        if (!options.Refuses(diagnostics)) output?.Commit(diagnostics);
        return new(diagnostics.ToSorted(), options.Refuses(diagnostics), newspaper.Entries.Length, newspaper.Entries.Length - issues.Length, output?.Count ?? 0, output?.Changed ?? 0);
    }

    // Issue by issue, several at once; none is kept.
    private static IssueDigest[] BuildIssues(BuildOptions options, SiteScope site, OutputFolder? output, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress)
    {
        var entries = site.Newspaper.Entries;
        var outcomes = new IssueOutcome[entries.Length];
        var (done, failed) = (0, diagnostics.HasErrors);
        Parallel.For(0, entries.Length, options.Parallelism, i =>
        {
            outcomes[i] = IssueOutcome.Of(site, entries[i], failed ? null : output, diagnostics.Levels);
            if (outcomes[i].Diagnostics.HasErrors) failed = true;
            progress?.Report(new(Interlocked.Increment(ref done), entries.Length));
        });

        foreach (var outcome in outcomes) diagnostics.AddRange(outcome.Diagnostics);
        // A fault of the theme or the output is told if the newspaper itself has none, since only then every issue is rendered.
        if (!diagnostics.HasErrors)
            foreach (var outcome in outcomes) diagnostics.AddRange(outcome.Faults);
        return [.. outcomes.Select(outcome => outcome.Digest).OfType<IssueDigest>()];
    }
}
