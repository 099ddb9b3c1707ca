using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Writing;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>
/// A newspaper that has been opened, with its theme and formats: which units it has, whether one is still the same, and how it is made. A
/// build remembers units on disk, a preview in memory.
/// </summary>
internal sealed class Session
{
    private readonly Trace _index = new(default);
    private readonly Timings _timings;

    /// <param name="options">What was requested.</param>
    /// <param name="opened">What the last build remembers of opening the newspaper, or null.</param>
    /// <param name="photos">Where encoded images are kept; null if they are only examined.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="timings">Where times are measured.</param>
    public Session(BuildOptions options, BuildRecord? opened, PhotoCache? photos, DiagnosticBag diagnostics, Timings timings)
    {
        _timings = timings;
        using var running = timings.Start(TimingKind.Stage, Stages.Open);
        Opening = new(options, opened, _index, diagnostics);
        Newspaper = Opening.Newspaper;
        if (options.Host is { } host)
            Newspaper = Newspaper with { Settings = Newspaper.Settings with { Host = host } };
        Checks.Run(Newspaper, diagnostics);
        _index.Report(options.Input, diagnostics);
        Theme = ThemeReader.Read(options.Theme, diagnostics);
        if (options.Theme is not null)
            new PolicyCheck(Theme, Newspaper.Settings, diagnostics).Run();
        Inputs = new(options, Newspaper, _index.Observations, Theme);
        Formats = new(options.Formats, Newspaper, Theme);
        Photos = new(Theme.Photos, photos, options.Parallelism);
        Facsimiles = new(photos, options.Parallelism);
    }

    /// <summary>How the newspaper's index was opened.</summary>
    public Opening Opening { get; }

    /// <summary>The newspaper's index.</summary>
    public Newspaper Newspaper { get; }

    /// <summary>What was looked at to read the index.</summary>
    public IEnumerable<Observation> Observations => _index.Observations;

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>What all units depend on.</summary>
    public SiteInputs Inputs { get; }

    /// <summary>The formats that are made.</summary>
    public FormatSet Formats { get; }

    /// <summary>Where images are examined and encoded.</summary>
    public PhotoLab Photos { get; }

    /// <summary>Where printed pages are examined and encoded.</summary>
    public FacsimileLab Facsimiles { get; }

    /// <summary>The unit of an issue.</summary>
    /// <param name="entry">The issue.</param>
    /// <param name="lookBack">Finds what belongs to the issue among those before it.</param>
    public BuildUnit UnitOf(IssueEntry entry, Func<IssueDigest, Findings> lookBack)
    {
        var extracts = Formats.Extracts.Where(extract => extract.IsKept(Newspaper, entry)).Select(extract => extract.Name);
        return Units.OfIssue(entry, ContentHash.Of([$"{FrameOf(entry)}", .. extracts]), lookBack);
    }

    /// <summary>The unit of the pages that span all issues.</summary>
    /// <param name="issues">What is kept of every published issue.</param>
    public BuildUnit UnitOf(IReadOnlyList<IssueDigest> issues) =>
        Units.OfSite(
            issues,
            ContentHash.Of([
                .. Newspaper.Entries.Select(Describe),
                .. _index.Observations.Select(observation => $"{observation.Path} {observation.Hash}"),
                .. issues
                    .SelectMany(issue => issue.Corrections)
                    .Select(correction => $"{correction.Date.DayNumber} {correction.Article} {correction.Title} {correction.Text}"),
                .. issues.Select(issue => $"{issue.Number}"),
                .. issues.SelectMany(issue => issue.Aliases).Select(alias => $"{alias.Alias} {alias.Target} {alias.Location}"),
            ])
        );

    /// <summary>All published issues as far as formats keep them.</summary>
    /// <param name="issues">What is kept of each, oldest first.</param>
    public Archive ArchiveOf(IReadOnlyList<(IssueEntry Issue, IssueDigest Digest)> issues) => new(Formats, Newspaper, issues, FrameOf);

    /// <summary>Whether a unit still equals its record.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="record">The record, or null.</param>
    /// <param name="hasSameInput">Whether its input is known to equal the recorded one and need not be read.</param>
    /// <param name="look">Looks at something in the input again.</param>
    /// <param name="output">Where it was published; null if it was not.</param>
    public Verdict Again(
        BuildUnit unit,
        BuildRecord? record,
        bool hasSameInput,
        Func<Observation, Observation?> look,
        OutputFolder? output
    ) =>
        record?.Again(
            Inputs.Hash,
            hasSameInput ? record.Input : unit.Input.Value,
            Newspaper.Publication.Now,
            look,
            files => output is null ? files : output.Find(files)
        )
        ?? new(Change.New);

    /// <summary>Makes a unit; its files are rendered when they are requested.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="before">What was looked at to make it the last time, or null.</param>
    /// <param name="publishes">Whether it is published, not only checked or previewed.</param>
    /// <param name="prepare">Says what else it is made with; null if nothing.</param>
    public BuiltUnit Make(BuildUnit unit, IReadOnlyList<Observation>? before, bool publishes, Func<UnitRun, UnitRun>? prepare = null)
    {
        var trace = new Trace(Newspaper.Publication.Now, before);
        // Its images are encoded even if another unit has an error: what is reported must not depend on which of them was first.
        var run = new UnitRun(Newspaper.TracedBy(trace), Theme, Formats, Photos, Facsimiles, _timings, publishes) { Inputs = Inputs.Hash };
        run = prepare?.Invoke(run) ?? run;
        var result = unit.Make(run);
        trace.Report(Newspaper.Input, run.Diagnostics);
        return new(unit, run, result, unit.Name.Length == 0 ? [trace, _index] : [trace], Inputs.Hash);
    }

    // What the masthead and the version selector of an issue show of others.
    private ContentHash FrameOf(IssueEntry entry) =>
        ContentHash.Of([
            Describe(entry),
            Describe(Newspaper.Before(entry)),
            Describe(Newspaper.After(entry)),
            .. Newspaper.AnnouncedOn(entry.Date).Select(Describe),
        ]);

    private static string Describe(IssueEntry? entry) => entry is null ? "" : $"{entry.Folder} {entry.Edition} {entry.State}";
}
