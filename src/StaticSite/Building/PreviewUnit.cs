using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>A unit as a preview knows it: as it was last made, and its pages as they last were without a fault.</summary>
/// <param name="name">What it is known by.</param>
internal sealed class PreviewUnit(string name)
{
    // After one of these, a page would lack what it had a moment ago, while the file is being repaired.
    private static readonly Rule[] Losses =
    [
        Rules.NotUtf8,
        Rules.MissingFile,
        Rules.MalformedYaml,
        Rules.UnclosedFrontMatter,
        Rules.MissingHeadline,
        Rules.TooMuch,
    ];

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _good = new(StringComparer.Ordinal);
    private BuildRecord? _record;
    private DiagnosticBag _faults = new();

    /// <summary>What it is known by.</summary>
    public string Name => name;

    /// <summary>What is kept of an issue; null if it was never made, or not an issue.</summary>
    public IssueDigest? Digest => _record?.Digest;

    /// <summary>What it looked at in the input.</summary>
    public IReadOnlyList<Observation> Observations => _record?.Observations ?? [];

    /// <summary>The errors and warnings of it.</summary>
    public IEnumerable<Diagnostic> Reported =>
        (_record?.Diagnostics ?? []).Where(diagnostic => diagnostic.Severity != Severity.Info).Concat(_faults.Items);

    /// <summary>Whether it was ever made.</summary>
    public bool IsMade => _record is not null;

    /// <summary>What it is rendered from; null if that has been released.</summary>
    public UnitResult? Result { get; private set; }

    /// <summary>Whether building it again would give the same. A file that was only touched is recorded as it is now.</summary>
    /// <param name="session">The newspaper's index and theme.</param>
    /// <param name="unit">How it is made.</param>
    /// <param name="tree">The newspaper.</param>
    /// <param name="racy">See <see cref="FileStamp.RacyFrom"/>.</param>
    public bool IsSame(Session session, BuildUnit unit, FileTree tree, long racy)
    {
        if (
            session.Again(unit, _record, hasSameInput: false, observation => observation.Again(tree)?.Without(racy), output: null).Record
            is not { } same
        )
            return false;
        _record = same;
        return true;
    }

    /// <summary>Makes it.</summary>
    /// <param name="session">The newspaper's index and theme.</param>
    /// <param name="unit">How it is made.</param>
    /// <param name="racy">See <see cref="FileStamp.RacyFrom"/>.</param>
    public void Make(Session session, BuildUnit unit, long racy)
    {
        var made = session.Make(unit, _record?.Observations, publishes: false);
        (_record, _faults, Result) = (made.ToRecord([], racy), made.Run.Faults, made.Result);
    }

    /// <summary>Releases what it is rendered from, which is large.</summary>
    public void LetGo() => Result = null;

    /// <summary>Renders a page; the last good one if it cannot be rendered, or would lack what it had. Null if there is none.</summary>
    /// <param name="path">The page's file.</param>
    /// <param name="assets">Where to put what the page shows.</param>
    public ReadOnlyMemory<byte>? Render(string path, Dictionary<string, OutputFile> assets)
    {
        var hasGood = _good.TryGetValue(path, out var good);
        if (hasGood && Reported.Any(diagnostic => Losses.Contains(diagnostic.Rule)))
            return good;
        var page = Try(path, assets);
        if (page is { } rendered)
            _good[path] = rendered;
        else if (!_faults.HasErrors)
            _good.Remove(path);
        else if (hasGood)
            return good;
        return page;
    }

    private ReadOnlyMemory<byte>? Try(string path, Dictionary<string, OutputFile> assets)
    {
        ReadOnlyMemory<byte>? page = null;
        foreach (var file in Result!.Files(path))
        {
            if (file.Path == path)
                page = file.Content.ToArray();
            else
                assets[file.Path] = file;
        }
        return page;
    }
}
