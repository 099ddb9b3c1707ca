using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Rendering.Indexes;
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
        using var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.InputFolder, options.Cache, options.Waits, diagnostics);
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
        // Checks that need all issues run beside other errors too.
        if (diagnostics.HasErrors) Checks.Run(newspaper, issues, diagnostics);
        else AddAll(diagnostics, outcomes, [session.Build(Part.OfAll(session, issues), publishes: true), .. BuildIndexes(options, session, outcomes)]);
        var files = options.Refuses(diagnostics) ? 0 : session.Publish(diagnostics);
        return new(diagnostics.ToSorted(), options.Refuses(diagnostics), newspaper.Entries.Length, newspaper.Entries.Length - issues.Length, files, output?.Changed ?? 0)
        {
            Ahead = Ahead(newspaper, issues),
        };

        void Report() => progress?.Report(new(done, newspaper.Entries.Length, session.Photos.Done, session.Photos.Found));
    }

    private static ImmutableArray<(LocalDateTime, string)> Ahead(Newspaper newspaper, IssueDigest[] issues) =>
    [
        .. newspaper.Entries.Where(entry => !entry.IsPublished).Select(entry => new HeldBack(entry.Appears, entry.Folder))
            .Concat(issues.SelectMany(issue => issue.HeldBack))
            .OrderBy(item => item.Appears).ThenBy(item => item.Path, StringComparer.Ordinal)
            .Select(item => (item.Appears.InZone(newspaper.Settings.TimeZone).LocalDateTime, newspaper.Input.Display(item.Path))),
    ];

    // Issue by issue, several at once and the oldest first, since each looks back; none is kept.
    private static PartOutcome[] BuildIssues(BuildOptions options, Session session, bool failed, Action built)
    {
        var entries = session.Newspaper.Entries;
        var outcomes = new PartOutcome[entries.Length];
        var past = options.Output is not null && session.MakesTopics ? new Past(entries) : null;
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, entries.Length), EnumerablePartitionerOptions.NoBuffering), options.Parallelism, i =>
        {
            var lookback = past?.At(i);
            try
            {
                outcomes[i] = session.Build(Part.Of(session, entries[i], lookback is null ? _ => Related.None : lookback.Find), publishes: !failed, lookback);
                if (outcomes[i].Diagnostics.HasErrors) failed = true;
            }
            finally
            {
                lookback?.Pass();
            }
            built();
        });
        return outcomes;
    }

    private static PartOutcome[] BuildIndexes(BuildOptions options, Session session, PartOutcome[] issues)
    {
        if (options.Output is null) return [];
        var entries = session.Newspaper.Entries;
        Part[] parts = [.. new IndexParts(session, entries.Zip(issues, (entry, issue) => (entry, issue.Digest)).Where(issue => issue.Digest is not null).Select(issue => (issue.entry, issue.Digest!))).All];
        var outcomes = new PartOutcome[parts.Length];
        Parallel.For(0, parts.Length, options.Parallelism, i => outcomes[i] = session.Build(parts[i], publishes: true));
        return outcomes;
    }

    // A fault of the theme or the output is told if the newspaper itself has no error, since only then everything is rendered.
    private static void AddAll(DiagnosticBag diagnostics, PartOutcome[] issues, PartOutcome[] spanning)
    {
        foreach (var outcome in spanning) diagnostics.AddRange(outcome.Diagnostics);
        if (diagnostics.HasErrors) return;
        foreach (var outcome in issues.Concat(spanning)) diagnostics.AddRange(outcome.Faults);
    }
}
