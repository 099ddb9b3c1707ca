using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>
/// What a part of the build has looked at: files and folders of the input, and moments before or after the moment of the build.
/// While all of that stays the same, so does the part. It belongs to one thread.
/// </summary>
/// <param name="now">The moment that the build is for.</param>
/// <param name="before">What the last build of the part looked at, or null.</param>
internal sealed class Trace(Instant now, IReadOnlyList<Observation>? before = null)
{
    private readonly Lazy<Dictionary<string, Observation>> _before =
        // What spans all issues is cached with what the index read, so the list may contain a file twice.
        new(() =>
            (before ?? [])
                .Where(observation => observation.Kind == ObservationKind.Content)
                .DistinctBy(observation => observation.Path)
                .ToDictionary(observation => observation.Path, StringComparer.Ordinal)
        );

    private readonly Dictionary<string, Observation> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Observation Observation, IReadOnlyList<TreeEntry> Names)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Exception> _unlisted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Observation> _presences = new(StringComparer.Ordinal);

    /// <summary>Everything that was looked at.</summary>
    public IEnumerable<Observation> Observations =>
        [.. _names.Values.Select(folder => folder.Observation), .. _contents.Values, .. _presences.Values];

    /// <summary>The first moment for which everything would have been the same.</summary>
    public Instant From { get; private set; } = Instant.MinValue;

    /// <summary>The first moment from which something would be different.</summary>
    public Instant Until { get; private set; } = Instant.MaxValue;

    /// <summary>Notes a moment that the build's was compared with.</summary>
    public void Note(Instant moment)
    {
        if (moment <= now)
            From = Instant.Max(From, moment);
        else
            Until = Instant.Min(Until, moment);
    }

    /// <summary>Notes that the next build may have another result, although nothing has changed.</summary>
    public void Expire() => Until = now;

    /// <summary>Notes what was read, or that it could not be.</summary>
    public Observation Note(Observation content) => _contents[content.Path] = content;

    /// <summary>A file's content as the last build saw it, or null.</summary>
    public Observation? Before(string path) => _before.Value.TryGetValue(path, out var observation) ? observation : null;

    /// <summary>The names in a folder, which are noted; none of one that cannot be read, which is noted too.</summary>
    public IReadOnlyList<TreeEntry> NamesIn(FileTree tree, string folder)
    {
        if (_names.TryGetValue(folder, out var seen))
            return seen.Names;
        try
        {
            seen = Observation.OfNames(tree, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            seen = (Observation.MissingNames(folder), []);
            _unlisted[folder] = e;
        }
        _names[folder] = seen;
        return seen.Names;
    }

    /// <summary>Whether none of the folders that could not be read is this one.</summary>
    public bool CanList(string folder) => !_unlisted.ContainsKey(folder);

    /// <summary>Reports the folders that cannot be read.</summary>
    public void Report(FileTree tree, DiagnosticBag diagnostics)
    {
        foreach (var (folder, reason) in _unlisted)
            diagnostics.Add(
                Rules.MissingFile,
                tree.Display(folder),
                Fault.Because("the folder cannot be read", reason),
                SourceReader.Unreadable
            );
    }

    /// <summary>Whether the file exists. The question is recorded, unless its folder has already been listed.</summary>
    public bool HasFile(FileTree tree, string path)
    {
        if (_names.TryGetValue(FileTree.FolderOf(path), out var folder))
            return IsFileAmong(folder.Names, FileTree.NameOf(path));
        if (!_presences.TryGetValue(path, out var seen))
            _presences[path] = seen = Observation.OfPresence(tree, path);
        return seen.Stamp.IsFile;
    }

    private static bool IsFileAmong(IReadOnlyList<TreeEntry> names, string name)
    {
        var place = Sorted.FirstFrom(names, name, (entry, wanted) => string.CompareOrdinal(entry.Name, wanted) < 0);
        return place < names.Count && names[place] == new TreeEntry(name, IsFolder: false);
    }
}
