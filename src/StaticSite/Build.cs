using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Writing;

namespace StaticSite;

/// <summary>The straight line: Load, Parse, Model, Check, Render, Write.</summary>
public static class Build
{
    /// <summary>Builds a newspaper, or only checks it if no output is named.</summary>
    public static BuildResult Run(BuildOptions options, IProgress<BuildProgress>? progress = null)
    {
        var diagnostics = new DiagnosticBag();
        // First, so that what is built is what the input is once it is this build's turn.
        using var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.InputFolder, options.Waits, diagnostics);
        using var session = Session.Open(options, output, diagnostics);
        var newspaper = session.Newspaper;
        var done = 0;
        if (progress is not null) session.Photos.Changed += Report;
        var outcomes = BuildIssues(options, session, diagnostics.HasErrors, () =>
        {
            Interlocked.Increment(ref done);
            Report();
        });
        foreach (var outcome in outcomes) diagnostics.AddRange(outcome.Diagnostics);
        IssueDigest[] issues = [.. outcomes.Select(outcome => outcome.Digest).OfType<IssueDigest>()];
        if (!diagnostics.HasErrors) AddAll(diagnostics, outcomes, session.Build(Part.OfAll(session, issues), publishes: true));
        var files = options.Refuses(diagnostics) ? 0 : session.Publish(diagnostics);
        return new(diagnostics.ToSorted(), options.Refuses(diagnostics), newspaper.Entries.Length, newspaper.Entries.Length - issues.Length, files, output?.Changed ?? 0);

        void Report() => progress?.Report(new(done, newspaper.Entries.Length, session.Photos.Done, session.Photos.Found));
    }

    // Issue by issue, several at once; none is kept.
    private static PartOutcome[] BuildIssues(BuildOptions options, Session session, bool failed, Action built)
    {
        var entries = session.Newspaper.Entries;
        var outcomes = new PartOutcome[entries.Length];
        Parallel.For(0, entries.Length, options.Parallelism, i =>
        {
            outcomes[i] = session.Build(Part.Of(session, entries[i]), publishes: !failed);
            if (outcomes[i].Diagnostics.HasErrors) failed = true;
            built();
        });
        return outcomes;
    }

    // A fault of the theme or the output is told if the newspaper itself has no error, since only then everything is rendered.
    private static void AddAll(DiagnosticBag diagnostics, PartOutcome[] issues, PartOutcome all)
    {
        diagnostics.AddRange(all.Diagnostics);
        if (diagnostics.HasErrors) return;
        foreach (var outcome in issues.Append(all)) diagnostics.AddRange(outcome.Faults);
    }
}
