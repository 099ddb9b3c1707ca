using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Hosts;
using StaticSite.Resolving;
using StaticSite.Writing;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>Builds units, unless the last build made the same, and publishes them. May be used by several threads.</summary>
/// <param name="session">The newspaper.</param>
/// <param name="options">What was requested.</param>
/// <param name="output">Where to publish; null if units are only checked.</param>
/// <param name="manifest">The records of the last build; null without an output.</param>
/// <param name="timings">Where times are measured.</param>
internal sealed class Builder(Session session, BuildOptions options, OutputFolder? output, Manifest? manifest, Timings timings)
{
    private readonly ImmutableHashSet<string> _large =
    [
        .. session.Formats.Extracts.Where(extract => extract.IsLarge).Select(extract => extract.Name),
    ];

    private readonly long _racy = FileStamp.RacyFrom(options.Clock);
    private readonly ConcurrentDictionary<ListedFile, bool> _elsewhere = new();
    private readonly ConcurrentDictionary<Observation, Observation?> _seenAgain = new();
    private readonly ConcurrentDictionary<string, SiteSize> _formats = new();
    private volatile bool _hasBuilt;

    private readonly Explanation? _explanation = options.Explains ? new(session, manifest?.Site ?? []) : null;

    /// <summary>Whether units are made, not only checked.</summary>
    public bool IsMaking => output is not null;

    /// <summary>The units that were built again and why, sorted by name; empty unless requested.</summary>
    public ImmutableArray<Rebuilt> Rebuilt => _explanation?.Units ?? [];

    /// <summary>Builds a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="publishes">Whether it may be staged; else it is only checked.</param>
    /// <param name="turn">The turn of an issue to look back; null if nothing does.</param>
    /// <param name="hasSameInput">Whether its input is known to equal the recorded one.</param>
    public UnitOutcome Build(BuildUnit unit, bool publishes = true, IssueTurn? turn = null, bool hasSameInput = false)
    {
        var (old, verdict) = Again(unit, hasSameInput);
        if (verdict.Record is { } record && turn is not null)
        {
            turn.Take(record.Digest, record.Before);
            if (turn.Found is { } found && found.Hash != record.Found)
                verdict = new(Change.PrecedingIssues);
            else if (turn.Before != record.Before)
                verdict = verdict with { Record = record with { Before = turn.Before } };
        }
        return verdict.Record is { } same ? Keep(unit, old!, same) : BuildAnew(unit, publishes, old, verdict, turn);
    }

    /// <summary>
    /// The units of a group. While the site and the input of the first are the same, there are the same others with the same inputs; what
    /// they are made from need not be assembled to find that out.
    /// </summary>
    public IEnumerable<(BuildUnit Unit, bool HasSameInput)> UnitsOf(UnitGroup group)
    {
        yield return (group.First, false);
        if (group.Others is not var (names, find))
            yield break;
        var isSame =
            manifest!.Find(group.First.Name) is { } first && first.Site == session.Inputs.Hash && first.Input == group.First.Input.Value;
        var below = group.First.Name + "/";
        foreach (var name in isSame ? manifest.Units.Where(unit => unit.StartsWith(below, StringComparison.Ordinal)) : names())
            yield return (find(name), isSame);
    }

    /// <summary>Builds what formats make of all that is published, until one of them fails.</summary>
    public IEnumerable<UnitOutcome> Finish()
    {
        foreach (var format in session.Formats.Formats)
        {
            if (format.Finish is not { } finish)
                continue;
            var name = $"finish/{format.Name.Name}";
            // Publishing reports two different files with one path.
            var files = new Lazy<(string Path, ContentHash Hash)[]>(() =>
                [.. AllFiles().DistinctBy(file => file.Path).Select(file => (file.Path, file.Hash))]
            );
            // While nothing was built, nothing else is published than before.
            ContentHash Input() =>
                !_hasBuilt && manifest!.Find(name) is { } record
                    ? record.Input
                    : ContentHash.Of(files.Value.Select(file => $"{file.Hash} {file.Path}"));
            var outcome = Build(BuildUnit.Of(name, Input, _ => finish(new(session.Newspaper, files.Value, output!.Read))));
            yield return outcome;
            if (!outcome.IsWhole)
                yield break;
        }
    }

    /// <summary>Makes the next build start over if most of what is kept for formats is no longer used.</summary>
    /// <param name="issues">What is kept of every published issue.</param>
    public void Tidy(IEnumerable<IssueDigest> issues)
    {
        if (manifest!.Extracts.IsWasteful(issues.SelectMany(issue => issue.Extracts).Select(kept => kept.Content)))
            manifest.Forget();
    }

    /// <summary>Measures everything that would be published, with the list of it.</summary>
    /// <param name="measure">Gets the files, sorted by path, with their sizes in bytes.</param>
    /// <param name="diagnostics">Where to report what cannot be published.</param>
    public SiteSize? Measure(Func<IEnumerable<(string Path, long Size)>, SiteSize> measure, DiagnosticBag diagnostics)
    {
        SiteSize? size = null;
        output?.Guard(diagnostics, () => size = measure(Files()));
        return size;

        IEnumerable<(string, long)> Files()
        {
            var list = 0L;
            foreach (var file in FileList.Distinct(AllFiles()))
            {
                list += file.LineLength;
                yield return (file.Path, file.Size);
            }
            yield return (FileList.Name, list);
        }
    }

    /// <summary>How much each format adds, the most first; empty unless requested.</summary>
    public ImmutableArray<(string Format, SiteSize Size)> Formats =>
        [
            .. _formats
                .OrderByDescending(format => format.Value.Bytes)
                .ThenBy(format => format.Key, StringComparer.Ordinal)
                .Select(format => (format.Key, format.Value)),
        ];

    /// <summary>How much an issue publishes.</summary>
    public SiteSize SizeOf(IssueEntry issue) =>
        manifest!.FilesOf(issue.Folder).Aggregate(default(SiteSize), (size, file) => size.With(file.Size));

    /// <summary>Moves everything into place, unless a diagnostic prevents that.</summary>
    /// <returns>How many files are published.</returns>
    public int Publish(DiagnosticBag diagnostics)
    {
        using var running = timings.Start(TimingKind.Stage, Stages.Publish);
        var count = 0;
        output?.Cache.Report(diagnostics);
        if (options.Refuses(diagnostics))
            return count;
        output?.Guard(
            diagnostics,
            () =>
            {
                if (session.Opening.ToRemember(_racy) is { } found)
                    manifest!.Put(Opening.Unit, found);
                else
                    manifest!.Keep(Opening.Unit);
                var same = _hasBuilt || options.Changes is not null ? null : manifest.SameAs(output.ListStamp);
                if ((same ?? output.Publish(AllFiles(), options.Changes, AddressOf, MayRemove)) is not { } published)
                    return;
                count = published;
                manifest.Save(count, output.ListStamp, session.Inputs.All);
            }
        );
        return count;

        bool MayRemove(IReadOnlyCollection<string> added, IReadOnlyList<string> removed)
        {
            new LostAddresses(session.Newspaper, added, folder => manifest!.Find(folder)?.Digest).Report(removed, diagnostics);
            return !options.Refuses(diagnostics);
        }
    }

    private (BuildRecord? Old, Verdict Verdict) Again(BuildUnit unit, bool hasSameInput)
    {
        if (output is null)
            return (null, new(Change.New));
        using var running = timings.Start(TimingKind.Stage, Stages.Compare);
        var old = manifest!.Find(unit.Name);
        return (old, session.Again(unit, old, hasSameInput, observation => LookAgain(unit, observation), output));
    }

    // Other issues may have looked at what is outside an issue's folder too.
    private Observation? LookAgain(BuildUnit unit, Observation observation) =>
        FileTree.IsWithin(unit.Name, observation.Path) ? LookAgain(observation) : _seenAgain.GetOrAdd(observation, LookAgain);

    private Observation? LookAgain(Observation observation) => observation.Again(options.Input)?.Without(_racy);

    private UnitOutcome Keep(BuildUnit unit, BuildRecord old, BuildRecord same)
    {
        Remember(unit, same, isNew: !ReferenceEquals(old, same));
        return new(same.Diagnostics, new(), same.Digest);
    }

    private UnitOutcome BuildAnew(BuildUnit unit, bool publishes, BuildRecord? old, Verdict verdict, IssueTurn? turn)
    {
        _hasBuilt = true;
        _explanation?.Add(unit, verdict);
        var made = session.Make(
            unit,
            old?.Observations,
            publishes: output is not null,
            run => output is null || manifest is null ? run : Prepare(run, old, output, manifest)
        );
        var outcome = new UnitOutcome(made.Run.Diagnostics.Items, made.Run.Faults, made.Result.Digest)
        {
            HasErrors = made.Run.Diagnostics.HasErrors,
        };
        if (!publishes || output is null || outcome.HasErrors)
            return outcome;
        output.Guard(
            outcome.Faults,
            () =>
            {
                using var running = timings.Start(TimingKind.Stage, Stages.Write);
                var files = output.Stage(
                    timings.MeasureWithin(Stages.Write, Compression.Beside(FilesOf(made), session.Newspaper.Settings.Compress)),
                    old?.Files ?? []
                );
                if (outcome.Faults.HasErrors)
                    return;
                Remember(
                    unit,
                    made.ToRecord(files, _racy) with
                    {
                        Before = turn?.Before ?? default,
                        Found = turn?.Found?.Hash ?? default,
                    },
                    isNew: true
                );
            }
        );
        return outcome;
    }

    // What formats keep goes to disk, and what is published is not made again, unless it is not the same.
    private UnitRun Prepare(UnitRun run, BuildRecord? old, OutputFolder output, Manifest manifest)
    {
        var sources = old?.Files.Where(file => file.Source != default).ToLookup(file => file.Source);
        return run with { IsPublished = source => sources?[source] is { } files && files.Any() && files.All(output.Has), Keep = Keep };

        Packed Keep(string name, Packed extract)
        {
            if (extract.IsEmpty)
                return default;
            var kept = old?.Digest?.Find(name) is { } same && same.Hash == extract.Hash ? same : manifest.Extracts.Add(extract);
            if (_large.Contains(name) && MemoryMarshal.TryGetArray(extract.Bytes, out var rented))
                ArrayPool<byte>.Shared.Return(rented.Array!);
            return kept;
        }
    }

    private IEnumerable<OutputFile> FilesOf(BuiltUnit made)
    {
        var files = made.Result.Files(null);
        return FormatOf(made.Unit.Name) is { } format ? FormatSet.Measure(timings, format, files) : files;
    }

    // A unit that a format makes across issues is named like the format, or below its name.
    private string? FormatOf(string unit) =>
        unit.Length == 0 || session.Newspaper.Find(unit) is not null ? null
        : unit.Split('/') is ["finish", var format, ..] ? format
        : unit.Split('/')[0];

    private void Remember(BuildUnit unit, BuildRecord record, bool isNew)
    {
        if (isNew)
            manifest!.Put(unit.Name, record);
        else
            manifest!.Keep(unit.Name);
        var own = session.Newspaper.Find(unit.Name)?.Address.Path;
        if (options.Measures)
        {
            var spanning = FormatOf(unit.Name);
            foreach (var file in record.Files)
                if ((own is null ? spanning : session.Newspaper.Schema.Addresses.FormatOf(file.Path)) is { } format)
                    _formats.AddOrUpdate(format, default(SiteSize).With(file.Size), (_, size) => size.With(file.Size));
        }
        foreach (var file in record.Files)
            if (own is null || !file.Path.StartsWith(own, StringComparison.Ordinal))
                _elsewhere.TryAdd(new(file.Path, file.Hash, file.Size), true);
    }

    // Sorted: each issue's own files in turn, and between them the files of other units.
    private IEnumerable<ListedFile> AllFiles()
    {
        var own = session
            .Newspaper.Entries.Where(entry => entry.IsPublished)
            .OrderBy(entry => entry.Address.Path, StringComparer.Ordinal)
            .SelectMany(entry =>
                manifest!.FilesOf(entry.Folder).Where(file => file.Path.StartsWith(entry.Address.Path, StringComparison.Ordinal))
            )
            .Select(file => new ListedFile(file.Path, file.Hash, file.Size));
        return FileList.Merge(own, _elsewhere.Keys.OrderBy(file => file.Path, StringComparer.Ordinal));
    }

    private string AddressOf(string path)
    {
        const string Index = "index.html";
        var isPage = path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) && !session.Newspaper.Settings.LinksToFiles;
        var address = new Address(isPage ? path[..^Index.Length] : path);
        return (session.Newspaper.Settings.Url?.AbsoluteUri ?? "/") + address.Escaped;
    }
}

/// <summary>What a unit leaves behind.</summary>
/// <param name="Diagnostics">What is reported about it.</param>
/// <param name="Faults">What is reported about the theme and the output.</param>
/// <param name="Digest">What is kept of an issue; null if it is not published, or not an issue.</param>
internal sealed record UnitOutcome(IReadOnlyCollection<Diagnostic> Diagnostics, DiagnosticBag Faults, IssueDigest? Digest)
{
    /// <summary>Whether the diagnostics have errors. A unit with errors is never cached.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Whether the unit has no errors, and all its files could be made and staged.</summary>
    public bool IsWhole => !HasErrors && !Faults.HasErrors;
}
