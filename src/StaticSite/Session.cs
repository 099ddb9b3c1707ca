using System.Collections.Concurrent;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Feeds;
using StaticSite.Rendering.Templates;
using StaticSite.Writing;
using StaticSite.Writing.Cache;

namespace StaticSite;

/// <summary>A build under way: what every part is given, where it goes, and what is remembered of the last build.</summary>
internal sealed class Session : IDisposable
{
    private readonly BuildOptions _options;
    private readonly Trace _index;
    private readonly Opening _opening;
    private readonly OutputFolder? _output;
    private readonly Manifest? _manifest;
    private readonly PhotoCache? _keptPhotos;
    private readonly ContentHash _given;
    private readonly long _racy;
    private readonly HashSet<IssueEntry> _news;
    private readonly ConcurrentDictionary<ListedFile, bool> _elsewhere = new();
    private readonly ConcurrentDictionary<Sight, Sight?> _seenAgain = new();
    private volatile bool _hasBuilt;

    private Session(BuildOptions options, Newspaper newspaper, Trace index, Opening opening, Theme theme, OutputFolder? output, Manifest? manifest)
    {
        (_options, Newspaper, _index, _opening, Theme, _output, _manifest) = (options, newspaper, index, opening, theme, output, manifest);
        _keptPhotos = output is null ? null : new(output.Cache.Photos, output.Cache.Fails);
        Photos = new(theme.Photos, _keptPhotos, options.Parallelism);
        _racy = FileStamp.RacyFrom(options.Clock);
        _news = [.. newspaper.Entries.Where(entry => entry.IsPublished).TakeLast(News.Issues)];
        _given = ContentHash.Of([
            options.Input.Name, $"{options.IncludesDrafts}", $"{theme.Identity}", $"{Libvips.IsThere}",
            .. index.Sights.Where(sight => sight.Path == "newspaper.yaml").Select(sight => $"{sight.Hash}"),
            .. newspaper.StandingPages.SelectMany(page => new[] { page.Path, page.Title.Value, page.Language ?? "" })]);
    }

    /// <summary>Reads and checks what all parts need: the newspaper's index and the theme.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="output">Where to publish; null publishes nothing.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static Session Open(BuildOptions options, OutputFolder? output, DiagnosticBag diagnostics)
    {
        var index = new Trace(default);
        var manifest = output is null ? null : Manifest.Open(output.Cache);
        var opening = new Opening(options, manifest?.Find(Opening.Part), index, diagnostics);
        var newspaper = opening.Newspaper;
        if (options.Url is { } url) newspaper = newspaper with { Settings = newspaper.Settings with { Url = url } };
        Checks.Run(newspaper, diagnostics);
        index.Report(options.Input, diagnostics);
        return new(options, newspaper, index, opening, ThemeReader.Read(options.Theme, diagnostics), output, manifest);
    }

    /// <summary>The newspaper's index.</summary>
    public Newspaper Newspaper { get; }

    /// <summary>What was looked at to read it.</summary>
    public IEnumerable<Sight> Sights => _index.Sights;

    /// <summary>What was looked at to find the issue of the front page.</summary>
    public IEnumerable<Sight> FrontSights => _opening.FrontSights;

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>Where pictures are looked at and encoded.</summary>
    public PhotoLab Photos { get; }

    /// <summary>The hash of what all parts are given.</summary>
    public ContentHash Given => _given;

    /// <summary>Whether there is anything that lists issues.</summary>
    public bool Lists => Newspaper.Settings.HasSitemaps || MakesTopics;

    /// <summary>Whether the theme makes pages of topics.</summary>
    public bool MakesTopics => Theme.Templates.ContainsKey(Theme.Page("topic"));

    /// <summary>Whether feeds hold an issue.</summary>
    public bool IsNews(IssueEntry entry) => Newspaper.Settings.HasFeeds && _news.Contains(entry);

    /// <summary>What an issue is given: beside what all are, its neighbours in time.</summary>
    public ContentHash GivenTo(IssueEntry entry) => ContentHash.Of([
        $"{_given} {IsNews(entry)}", Describe(entry), Describe(Newspaper.Before(entry)), Describe(Newspaper.After(entry)), .. Newspaper.AnnouncedOn(entry.Date).Select(Describe)]);

    /// <summary>What the pages that span all issues are given: beside what all are, the whole index.</summary>
    public ContentHash GivenTo(IReadOnlyList<IssueDigest> issues) => ContentHash.Of([
        $"{_given}", .. Newspaper.Entries.Select(Describe), .. _index.Sights.Select(sight => $"{sight.Path} {sight.Hash}"),
        .. issues.SelectMany(issue => issue.Corrections).Select(correction => $"{correction.Date.DayNumber} {correction.Article} {correction.Title} {correction.Text}"),
        .. issues.Select(issue => $"{issue.Number}"),
        .. issues.SelectMany(issue => issue.Aliases).Select(alias => $"{alias.Alias} {alias.Target} {alias.Location}")]);

    /// <summary>The hash of what a part was given when something was remembered of it; null if nothing is.</summary>
    public ContentHash? Remembered(string part) => _manifest?.Find(part)?.Given;

    /// <summary>The parts whose names begin like this of which something is remembered.</summary>
    public IEnumerable<string> RememberedBelow(string prefix) => _manifest!.Parts.Where(part => part.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Builds a part, unless the last build made the same. May be called by several threads.</summary>
    /// <param name="part">The part.</param>
    /// <param name="publishes">Whether it may be staged; else it is only checked.</param>
    /// <param name="lookback">What it is given of issues before it; null if it looks at none.</param>
    public PartOutcome Build(Part part, bool publishes, Lookback? lookback = null)
    {
        var old = _manifest?.Find(part.Name);
        if (old?.Again(part.Given, Newspaper.Publication.Now, sight => LookAgain(part, sight), _output!) is not { } record
            || lookback?.IsSame(record.Digest?.Listing ?? default, record.Before, record.Related) == false) return BuildAnew(part, publishes, old, lookback);
        if (lookback is not null && lookback.Before != record.Before) record = record with { Before = lookback.Before };
        Remember(part, record, isNew: !ReferenceEquals(old, record));
        var outcome = new PartOutcome(new(), new(), record.Digest);
        outcome.Diagnostics.AddRange(record.Diagnostics);
        return outcome;
    }

    /// <summary>Puts everything in its place, unless a report refuses that.</summary>
    /// <returns>How many files are published.</returns>
    public int Publish(DiagnosticBag diagnostics)
    {
        var count = 0;
        _output?.Cache.Report(diagnostics);
        if (_options.Refuses(diagnostics)) return count;
        _output?.Guard(diagnostics, () =>
        {
            if (_opening.ToRemember(_racy) is { } found) _manifest!.Put(Opening.Part, found);
            else _manifest!.Keep(Opening.Part);
            var same = _hasBuilt || _options.Changes is not null ? null : _manifest!.SameAs(_output.ListStamp);
            if ((same ?? _output.Publish(AllFiles(), _options.Changes, AddressOf, MayRemove)) is not { } published) return;
            count = published;
            _manifest!.Save(count, _output.ListStamp);
        });
        return count;

        bool MayRemove(IReadOnlyCollection<string> added, IReadOnlyList<string> removed)
        {
            new LostAddresses(Newspaper, added, folder => _manifest!.Find(folder)?.Digest?.Listing ?? default).Report(removed, diagnostics);
            return !_options.Refuses(diagnostics);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _keptPhotos?.Dispose();
        _manifest?.Dispose();
    }

    // What lies outside of an issue's folder other issues may have looked at too.
    private Sight? LookAgain(Part part, Sight sight) =>
        FileTree.IsWithin(part.Name, sight.Path) ? Again(sight) : _seenAgain.GetOrAdd(sight, Again);

    private Sight? Again(Sight sight) => sight.Again(_options.Input)?.Without(_racy);

    /// <summary>Makes a part; its files are rendered when they are asked for.</summary>
    /// <param name="part">The part.</param>
    /// <param name="before">What was looked at to make it the last time, or null.</param>
    public (PartOutcome Outcome, Made Made, Trace Trace) Make(Part part, IReadOnlyList<Sight>? before)
    {
        var trace = new Trace(Newspaper.Publication.Now, before);
        var outcome = new PartOutcome(new() { Levels = Newspaper.Levels }, new(), null);
        // Its pictures are encoded even if another part has an error: what is told must not depend on which of them was first.
        var made = part.Make(Newspaper.TracedBy(trace), outcome, _output is not null);
        trace.Report(Newspaper.Input, outcome.Diagnostics);
        return (outcome with { Digest = made.Digest }, made, trace);
    }

    private PartOutcome BuildAnew(Part part, bool publishes, BuildRecord? old, Lookback? lookback)
    {
        _hasBuilt = true;
        var (outcome, made, trace) = Make(part, old?.Sights);
        if (!publishes || _output is null || outcome.Diagnostics.HasErrors) return outcome;
        _output.Guard(outcome.Faults, () =>
        {
            var files = _output.Stage(made.Files(null), old?.Files ?? []);
            Trace[] traces = part.Name.Length == 0 ? [trace, _index] : [trace];
            if (!outcome.Faults.HasErrors) Remember(part, BuildRecord.Of(part.Given, traces, _racy, files, outcome.Diagnostics, made.Digest) with { Before = lookback?.Before ?? default, Related = lookback?.Hash ?? default }, isNew: true);
        });
        return outcome;
    }

    private void Remember(Part part, BuildRecord record, bool isNew)
    {
        if (isNew) _manifest!.Put(part.Name, record);
        else _manifest!.Keep(part.Name);
        var own = Newspaper.Find(part.Name)?.Address.Path;
        foreach (var file in record.Files)
            if (own is null || !file.Path.StartsWith(own, StringComparison.Ordinal)) _elsewhere.TryAdd(new(file.Path, file.Hash), true);
    }

    // Sorted: each issue's own files in turn, and between them what stands elsewhere.
    private IEnumerable<ListedFile> AllFiles()
    {
        var own = Newspaper.Entries.Where(entry => entry.IsPublished).OrderBy(entry => entry.Address.Path, StringComparer.Ordinal)
            .SelectMany(entry => _manifest!.FilesOf(entry.Folder).Where(file => file.Path.StartsWith(entry.Address.Path, StringComparison.Ordinal)))
            .Select(file => new ListedFile(file.Path, file.Hash));
        return FileList.Merge(own, _elsewhere.Keys.OrderBy(file => file.Path, StringComparer.Ordinal));
    }

    private string AddressOf(string path)
    {
        const string Index = "index.html";
        var isPage = path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) && !Newspaper.Settings.LinksToFiles;
        var address = new Address(isPage ? path[..^Index.Length] : path);
        return (Newspaper.Settings.Url?.AbsoluteUri ?? "/") + address.Escaped;
    }

    private static string Describe(IssueEntry? entry) => entry is null ? "" : $"{entry.Folder} {entry.Edition} {entry.State}";
}
