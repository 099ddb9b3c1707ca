using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;

namespace StaticSite;

/// <summary>A part of the site as a preview knows it: as it was last made, and its pages as they last were without a fault.</summary>
/// <param name="name">What it is known by.</param>
internal sealed class PreviewPart(string name)
{
    // After one of these a page would lack what it had a moment ago, while it is being mended.
    private static readonly Rule[] Losses = [Rules.NotUtf8, Rules.MissingFile, Rules.MalformedYaml, Rules.UnclosedFrontMatter, Rules.MissingHeadline, Rules.TooMuch];

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _good = new(StringComparer.Ordinal);
    private ContentHash _given;
    private Sight[] _sights = [];
    private Diagnostic[] _told = [];
    private DiagnosticBag _faults = new();

    /// <summary>What it is known by.</summary>
    public string Name => name;

    /// <summary>What is kept of it for the pages that span all issues; null if it was never made, or is no issue.</summary>
    public IssueDigest? Digest { get; private set; }

    /// <summary>The errors and warnings of it.</summary>
    public IEnumerable<Diagnostic> Told => _told.Concat(_faults.Items);

    /// <summary>Whether it was ever made.</summary>
    public bool IsMade { get; private set; }

    /// <summary>What it is rendered from; null if that has been let go of.</summary>
    public Made? Made { get; private set; }

    /// <summary>Whether it would be made again as it is. What has only been touched is remembered as it is now.</summary>
    /// <param name="tree">The newspaper.</param>
    /// <param name="given">What it depends on besides.</param>
    /// <param name="racy">See <see cref="FileStamp.RacyFrom"/>.</param>
    public bool IsSame(FileTree tree, ContentHash given, long racy) => IsMade && _given == given && Sight.AreSame(_sights, tree, racy);

    /// <summary>Makes it.</summary>
    /// <param name="session">The newspaper's index and theme.</param>
    /// <param name="part">How it is made.</param>
    /// <param name="racy">See <see cref="FileStamp.RacyFrom"/>.</param>
    public void Make(Session session, Part part, long racy)
    {
        (var outcome, Made, var trace) = session.Make(part, _sights);
        (IsMade, _given, Digest, _faults) = (true, part.Given, outcome.Digest, outcome.Faults);
        _told = [.. outcome.Diagnostics.Items.Where(diagnostic => diagnostic.Severity != Severity.Info)];
        _sights = [.. trace.Sights.Select(sight => sight.Without(racy))];
    }

    /// <summary>Lets go of what it is rendered from, which is large.</summary>
    public void LetGo() => Made = null;

    /// <summary>Renders a page; the last good one if it cannot be rendered, or would lack what it had. Null if there is none.</summary>
    /// <param name="path">The page's file.</param>
    /// <param name="assets">Where to put what the page shows.</param>
    public ReadOnlyMemory<byte>? Render(string path, Dictionary<string, OutputFile> assets)
    {
        var hasGood = _good.TryGetValue(path, out var good);
        if (hasGood && _told.Any(diagnostic => Losses.Contains(diagnostic.Rule))) return good;
        var page = Try(path, assets);
        if (page is { } rendered) _good[path] = rendered;
        else if (!_faults.HasErrors) _good.Remove(path);
        else if (hasGood) return good;
        return page;
    }

    private ReadOnlyMemory<byte>? Try(string path, Dictionary<string, OutputFile> assets)
    {
        ReadOnlyMemory<byte>? page = null;
        foreach (var file in Made!.Files(path))
        {
            if (file.Path == path) page = file.Bytes;
            else assets[file.Path] = file;
        }
        return page;
    }
}
