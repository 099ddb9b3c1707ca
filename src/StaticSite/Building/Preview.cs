using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Resolving;

namespace StaticSite.Building;

/// <summary>
/// A newspaper whose pages are rendered when they are requested, from its files as they are at that moment, what is not published yet
/// included. It may be used by several threads.
/// </summary>
internal sealed class Preview
{
    private const int MostHeld = 8;

    private readonly BuildOptions _options;
    private readonly Func<DateTimeZone, Instant> _now;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PreviewUnit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputFile> _assets = new(StringComparer.Ordinal);
    private readonly Queue<PreviewUnit> _held = new();
    private readonly Queue<IssueEntry> _unseen = new();
    private Session _session;
    private Observation[] _sights;
    private Observation[] _themeSights;
    private Observation[] _frontSights;
    private DiagnosticBag _reported = new();
    private bool _isGood;
    private (long Version, ImmutableArray<Diagnostic> All) _diagnostics;
    private int _next;
    private (Session? Session, ContentHash Kept, Archive? Of) _archive;
    private (ContentHash Hash, PrecedingIssues? Of) _preceding;

    /// <param name="options">What to show. All of it is, whatever its status and its time; <see cref="BuildOptions.Now"/> says what would
    /// be published.</param>
    public Preview(BuildOptions options)
    {
        _now = options.Now;
        _options = options with { Output = null, IncludesDrafts = true, Now = _ => Instant.MaxValue };
        Open();
    }

    /// <summary>Increases with everything that changes: a file, or what is reported about it.</summary>
    public long Version { get; private set; }

    /// <summary>The errors and warnings of the newspaper, sorted by place, as far as it has been looked at.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (_lock)
            {
                if (_diagnostics.Version == Version)
                    return _diagnostics.All;
                var all = new DiagnosticBag { Levels = _session.Newspaper.Levels };
                all.AddRange(
                    _reported
                        .Items.Where(diagnostic => diagnostic.Severity != Severity.Info)
                        .Concat(_units.Values.SelectMany(unit => unit.Reported))
                );
                return (_diagnostics = (Version, all.ToSorted())).All;
            }
        }
    }

    /// <summary>A file of the site; null if there is none of this path.</summary>
    /// <param name="path">From the site's root, such as <c>2022/01/10/index.html</c>.</param>
    /// <exception cref="IOException">An image cannot be read.</exception>
    public ReadOnlyMemory<byte>? Find(string path)
    {
        var found = FindSeen(path);
        // It may be an old address of an issue that has not been looked at.
        return found is null && LookAtUnseen() ? FindSeen(path) : found;
    }

    private ReadOnlyMemory<byte>? FindSeen(string path)
    {
        lock (_lock)
        {
            LookAtIndex();
            if (_session.Theme.AssetFiles.FirstOrDefault(asset => asset.Path == path) is { } own)
                return own.Bytes;
            if (_assets.TryGetValue(path, out var asset))
                return asset.Content;
            if (FindPhoto(path) is { } photo)
                return photo;
            var unit = Look(UnitOf(path));
            var reported = unit.Reported.Count();
            var page = unit.Render(path, _assets);
            if (unit.Reported.Count() != reported)
                Version++;
            return page;
        }
    }

    /// <summary>The articles of a page's issue that would not be published, in reading order.</summary>
    /// <param name="path">The page's file.</param>
    public ImmutableArray<Unpublished> UnpublishedAt(string path)
    {
        lock (_lock)
        {
            LookAtIndex();
            if (Look(UnitOf(path)).Result?.Issue is not { } issue)
                return [];
            var settings = _session.Newspaper.Settings;
            var publication = new TracedPublication(_now(settings.TimeZone), IncludesDrafts: false);
            return
            [
                .. from page in issue.Pages
                from article in page.Articles
                let appears = publication.Ahead(issue.Appears, article.Published, settings.TimeZone)
                let isTaken = settings.Publish.Contains(article.Status)
                where appears is not null || !isTaken
                select new Unpublished(article.Address, article.Title?.Value ?? "", isTaken ? null : article.Status, appears),
            ];
        }
    }

    /// <summary>Looks again at the files that a page is made from.</summary>
    /// <param name="path">The page's file.</param>
    public void LookAgain(string path)
    {
        lock (_lock)
        {
            LookAtIndex();
            Look(UnitOf(path));
        }
    }

    // Whether there were issues that had not been looked at. Others may use the preview between two of them.
    private bool LookAtUnseen()
    {
        lock (_lock)
            if (_unseen.Count == 0)
                return false;
        while (LookAround(TimeSpan.Zero)) { }
        return true;
    }

    /// <summary>Looks at the other issues, in turn: those that have not been looked at first.</summary>
    /// <param name="time">How long; at least one issue is looked at.</param>
    /// <returns>Whether there are issues left that have not been looked at.</returns>
    public bool LookAround(TimeSpan time)
    {
        var start = _options.Clock.GetTimestamp();
        do
        {
            lock (_lock)
            {
                var entries = _session.Newspaper.Entries;
                if (_unseen.TryDequeue(out var entry))
                    entry = _session.Newspaper.Find(entry.Folder);
                else if (!entries.IsEmpty)
                    entry = entries[_next++ % entries.Length];
                if (entry is null)
                    continue;
                // What belongs to the articles of an issue is only looked for while it is shown.
                var isHeld = _units.TryGetValue(entry.Folder, out var held) && _held.Contains(held);
                var unit = LookAt(isHeld ? UnitOf(entry) : _session.UnitOf(entry, _ => Findings.Nothing));
                if (!isHeld)
                    unit.LetGo();
            }
        } while (_options.Clock.GetElapsedTime(start) < time);
        return _unseen.Count > 0;
    }

    // Opens the newspaper again; while it or its theme cannot be read, what was read last stays.
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_session), nameof(_sights), nameof(_themeSights), nameof(_frontSights))]
    private void Open()
    {
        var reported = new DiagnosticBag();
        var racy = Racy();
        var session = new Session(_options, null, null, reported, new());
        (_reported, _sights, _themeSights) = (
            reported,
            [.. session.Observations.Select(observation => observation.Without(racy))],
            [.. session.Theme.Observations.Select(observation => observation.Without(racy))]
        );
        _frontSights = [.. session.Opening.FrontSights.Select(observation => observation.Without(racy))];
        Version++;
        var stays = _isGood && reported.HasErrors;
        _session = stays ? _session! : session;
        if (stays)
            return;
        _isGood = !reported.HasErrors;
        foreach (var gone in _units.Keys.Where(name => name.Length > 0 && session.Newspaper.Find(name) is null).ToArray())
            _units.Remove(gone);
        _unseen.Clear();
        foreach (var entry in session.Newspaper.Entries.Reverse().Where(entry => !_units.ContainsKey(entry.Folder)))
            _unseen.Enqueue(entry);
    }

    private void LookAtIndex()
    {
        var racy = Racy();
        var isSame =
            Observation.AreSame(_sights, _options.Input, racy)
            && (_options.Theme is null || Observation.AreSame(_themeSights, _options.Theme, racy));
        if (!isSame || !IsFrontSame(racy))
            Open();
    }

    // An edited text seldom changes which issue is the front page, so the newspaper is not opened again for it.
    private bool IsFrontSame(long racy)
    {
        if (Observation.AreSame(_frontSights, _options.Input, racy))
            return true;
        var trace = new Trace(Instant.MaxValue);
        var now = FrontPageReader.Read(_session.Newspaper, new(_options.Input, []), trace);
        if (now.Newest != _session.Newspaper.Newest || !now.Entries.SequenceEqual(_session.Newspaper.Entries))
            return false;
        _frontSights = [.. trace.Observations.Select(observation => observation.Without(racy))];
        return true;
    }

    // Its issue by its address, or by an old address of one of its articles; else what spans all issues.
    private BuildUnit UnitOf(string path)
    {
        if (EntryOf(path) is { } entry)
            return UnitOf(entry);
        var alias = _units.Values.FirstOrDefault(unit =>
            unit.Digest is { } digest && digest.Aliases.Any(alias => alias.Address.File == path)
        );
        if (alias is not null && _session.Newspaper.Find(alias.Name) is { } aliased)
            return UnitOf(aliased);
        (IssueEntry Issue, IssueDigest Digest)[] issues =
        [
            .. _session.Newspaper.Entries.Select(issue => (issue, DigestOf(issue)!)).Where(issue => issue.Item2 is not null),
        ];
        var kept = ContentHash.Of(
            issues.SelectMany(issue => issue.Digest.Extracts.Select(extract => $"{extract.Content.Hash}").Prepend(issue.Issue.Folder))
        );
        if (_archive.Of is null || _archive.Kept != kept || _archive.Session != _session)
            _archive = (_session, kept, _session.ArchiveOf(issues));
        return _archive.Of.Spanning.Select(spanning => spanning.Find(path)).FirstOrDefault(unit => unit is not null)
            ?? _session.UnitOf([.. issues.Select(issue => issue.Digest)]);
    }

    // An issue that is shown, with what formats find for it in earlier ones, once all have been looked at.
    private BuildUnit UnitOf(IssueEntry entry)
    {
        if (_unseen.Count > 0)
            return _session.UnitOf(entry, _ => Findings.Nothing);
        var before = _session.Newspaper.Entries.TakeWhile(other => other != entry);
        var preceding = new PrecedingIssues(_session.Formats);
        var hash = ContentHash.Of(before.Select(other => $"{other.Folder} {preceding.HashOf(DigestOf(other))}"));
        var unit = _session.UnitOf(
            entry,
            digest =>
            {
                if (_preceding.Of is null || _preceding.Hash != hash)
                {
                    foreach (var other in before)
                        preceding.Pass(other, DigestOf(other));
                    _preceding = (hash, preceding);
                }
                return _preceding.Of.Find(entry, digest);
            }
        );
        return unit with { Input = new(ContentHash.Of([$"{unit.Input.Value}", $"{hash}"])) };
    }

    // A list shows photos of issues of which no page may have been shown.
    private byte[]? FindPhoto(string path) =>
        HashedAddress.HashIn(path) is not { } hash
            ? null
            : _units
                .Values.SelectMany(unit => unit.Observations)
                .Where(seen => seen.Hash.ToString().StartsWith(hash, StringComparison.Ordinal))
                .Select(seen => _options.Input.ReadBytes(seen.Path))
                .FirstOrDefault(bytes => Signature.Find(bytes) is not null);

    private IssueDigest? DigestOf(IssueEntry issue) => _units.GetValueOrDefault(issue.Folder)?.Digest;

    // 2022/01/10-evening/… is in 2022/01-10-evening.
    private IssueEntry? EntryOf(string path) =>
        path.Split('/') is [var year, var month, var day, ..] ? _session.Newspaper.Find($"{year}/{month}-{day}") : null;

    // Looks at a unit that is shown, and holds it ready.
    private PreviewUnit Look(BuildUnit unit)
    {
        var looked = LookAt(unit);
        if (looked.Result is null)
            looked.Make(_session, unit, Racy());
        if (_held.Contains(looked))
            return looked;
        _held.Enqueue(looked);
        if (_held.Count > MostHeld)
            _held.Dequeue().LetGo();
        return looked;
    }

    private PreviewUnit LookAt(BuildUnit unit)
    {
        if (!_units.TryGetValue(unit.Name, out var known))
            _units[unit.Name] = known = new(unit.Name);
        if (known.IsSame(_session, unit, _options.Input, Racy()))
            return known;
        _session.Photos.LookAgain();
        var wasMade = known.IsMade;
        known.Make(_session, unit, Racy());
        // For an issue that is looked at for the first time, only what is reported, or shown elsewhere, is news.
        if (wasMade || known.Reported.Any() || known.Digest is { IsEmpty: false })
            Version++;
        return known;
    }

    private long Racy() => FileStamp.RacyFrom(_options.Clock);
}

/// <summary>An article that a preview shows and a build would not publish.</summary>
/// <param name="Address">Its own page.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Status">Its status, if that keeps it from being published.</param>
/// <param name="Appears">When it would be published, in the newspaper's time zone, if that is in the future.</param>
internal sealed record Unpublished(Address Address, string Title, ArticleStatus? Status, LocalDateTime? Appears);
