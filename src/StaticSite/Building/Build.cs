using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Hosts;
using StaticSite.Writing;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>The straight line: Load, Parse, Model, Check, Render, Write.</summary>
internal static class Build
{
    /// <summary>Builds a newspaper, or only checks it if no output is named.</summary>
    public static BuildResult Run(BuildOptions options, IProgress<BuildProgress>? progress = null)
    {
        try
        {
            return Run(options, progress, forgets: false);
        }
        catch (Exception e)
            when (e is DamagedCacheException || (e as AggregateException)?.Flatten().InnerException is DamagedCacheException)
        {
            return Run(options, progress, forgets: true);
        }
    }

    private static BuildResult Run(BuildOptions options, IProgress<BuildProgress>? progress, bool forgets)
    {
        var diagnostics = new DiagnosticBag();
        // First, so that what is built is what the input is once it is this build's turn.
        using var output =
            options.Measures ? OutputFolder.Measure(keeps: options.Formats.Any(format => format.Finish is not null), diagnostics)
            : options.Output is null ? null
            : OutputFolder.Open(
                options.Output,
                options.InputFolder,
                options.Cache,
                options.Waits,
                diagnostics,
                options.Parallelism.CancellationToken
            );
        using var manifest = output is null ? null : Manifest.Open(output.Cache, forgets);
        using var photos =
            output is null ? null
            : options.Measures ? new PhotoCache(new CacheFolder("output", options.Cache).Photos, output.Cache.Fails, isReadOnly: true)
            : new PhotoCache(output.Cache.Photos, output.Cache.Fails);
        var timings = new Timings();
        var session = new Session(options, manifest?.Find(Opening.Unit), photos, diagnostics, timings);
        var builder = new Builder(session, options, output, manifest, timings);
        var (newspaper, done) = (session.Newspaper, 0);
        if (progress is not null)
            session.Photos.Changed += Report;
        var outcomes = BuildIssues(
            options,
            session,
            builder,
            diagnostics.HasErrors,
            () =>
            {
                Interlocked.Increment(ref done);
                Report();
            }
        );
        foreach (var outcome in outcomes)
            diagnostics.AddRange(outcome.Diagnostics);
        (IssueEntry Issue, IssueDigest Digest)[] issues =
        [
            .. newspaper
                .Entries.Zip(outcomes)
                .Where(pair => pair.Second.Digest is not null)
                .Select(pair => (pair.First, pair.Second.Digest!)),
        ];
        IssueDigest[] digests = [.. issues.Select(issue => issue.Digest)];
        // Checks that need all issues run even if there are other errors.
        if (diagnostics.HasErrors)
            Checks.Run(newspaper, digests, diagnostics);
        else
            AddAll(diagnostics, outcomes, BuildSpanning(options, session, builder, outcomes, issues, digests));
        if (options is { Output: null, Measures: false, Theme: not null } && !diagnostics.HasErrors)
            ThemeTrial.Run(options, session, diagnostics);
        var hosted = new HostedSite(newspaper, session.Theme, digests);
        var size = options.Measures && !diagnostics.HasErrors ? Measure(session, builder, hosted, diagnostics) : null;
        options.Parallelism.CancellationToken.ThrowIfCancellationRequested();
        var files = options.Refuses(diagnostics) || options.Measures ? 0 : builder.Publish(diagnostics);
        if (output is not null && !options.Refuses(diagnostics))
            builder.Tidy(digests);
        return new(
            diagnostics.ToSorted(),
            options.Refuses(diagnostics),
            newspaper.Entries.Length,
            newspaper.Entries.Length - issues.Length,
            files,
            output?.Changed ?? 0
        )
        {
            Ahead = Ahead(newspaper, digests),
            Configuration = options.Refuses(diagnostics) ? [] : [.. Host.Of(newspaper.Settings.Host).Configuration(hosted)],
            Rebuilt = builder.Rebuilt,
            Size = size,
            Formats = builder.Formats,
            Timings = timings,
        };

        void Report() => progress?.Report(new(done, newspaper.Entries.Length, session.Photos.Done, session.Photos.Found));
    }

    private static SiteSize? Measure(Session session, Builder builder, HostedSite site, DiagnosticBag diagnostics)
    {
        var settings = site.Newspaper.Settings;
        var check = new HostCheck(Host.Of(settings.Host), site, diagnostics);
        if (builder.Measure(check.Measure, diagnostics) is not { } size)
            return null;
        check.Forecast(
            size,
            [.. site.Newspaper.Entries.Where(entry => entry.IsPublished).Select(entry => (entry.Date, builder.SizeOf(entry)))],
            session.Newspaper.Publication.Now.InZone(settings.TimeZone).Date.ToDateOnly()
        );
        return size;
    }

    private static ImmutableArray<(LocalDateTime, string)> Ahead(Newspaper newspaper, IssueDigest[] issues) =>
        [
            .. newspaper
                .Entries.Where(entry => !entry.IsPublished)
                .Select(entry => new HeldBack(entry.Appears, entry.Folder))
                .Concat(issues.SelectMany(issue => issue.HeldBack))
                .OrderBy(item => item.Appears)
                .ThenBy(item => item.Path, StringComparer.Ordinal)
                .Select(item => (item.Appears.InZone(newspaper.Settings.TimeZone).LocalDateTime, newspaper.Input.Display(item.Path))),
        ];

    // Issue by issue, several at once and the oldest first, since each looks back; none is kept.
    private static UnitOutcome[] BuildIssues(BuildOptions options, Session session, Builder builder, bool failed, Action built)
    {
        var entries = session.Newspaper.Entries;
        var outcomes = new UnitOutcome[entries.Length];
        var preceding = new PrecedingIssues(session.Formats);
        var order = builder.IsMaking && preceding.IsNeeded ? new IssueOrder(preceding, entries) : null;
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, entries.Length), EnumerablePartitionerOptions.NoBuffering),
            options.Parallelism,
            i =>
            {
                var turn = order?.Of(i);
                try
                {
                    outcomes[i] = builder.Build(
                        session.UnitOf(entries[i], turn is null ? _ => Findings.Nothing : turn.LookBack),
                        publishes: !failed,
                        turn
                    );
                    if (outcomes[i].HasErrors)
                        failed = true;
                }
                finally
                {
                    turn?.Skip();
                }
                built();
            }
        );
        return outcomes;
    }

    // The pages that span all issues, what formats make across issues, and what they make of everything.
    private static UnitOutcome[] BuildSpanning(
        BuildOptions options,
        Session session,
        Builder builder,
        UnitOutcome[] ofIssues,
        (IssueEntry, IssueDigest)[] issues,
        IssueDigest[] digests
    )
    {
        var site = builder.Build(session.UnitOf(digests));
        if (!builder.IsMaking)
            return [site];
        (BuildUnit Unit, bool HasSameInput)[] units =
        [
            .. session.ArchiveOf(issues).Spanning.SelectMany(spanning => spanning.Groups).SelectMany(builder.UnitsOf),
        ];
        var outcomes = new UnitOutcome[units.Length];
        Parallel.For(
            0,
            units.Length,
            options.Parallelism,
            i => outcomes[i] = builder.Build(units[i].Unit, hasSameInput: units[i].HasSameInput)
        );
        UnitOutcome[] made = [site, .. outcomes];
        return ofIssues.Concat(made).All(outcome => outcome.IsWhole) ? [.. made, .. builder.Finish()] : made;
    }

    // A fault of the theme or the output is reported if the newspaper itself has no error, since only then everything is rendered.
    private static void AddAll(DiagnosticBag diagnostics, UnitOutcome[] issues, UnitOutcome[] spanning)
    {
        foreach (var outcome in spanning)
            diagnostics.AddRange(outcome.Diagnostics);
        if (diagnostics.HasErrors)
            return;
        foreach (var outcome in issues.Concat(spanning))
            diagnostics.AddRange(outcome.Faults);
    }
}
