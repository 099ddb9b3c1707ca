namespace StaticSite.Loading;

/// <summary>
/// What opening a newspaper learns from single files: that an issue's file gives no time, that an article can be read.
/// While
/// they stay as they are, the next build need not open them. What had to be opened is kept for the next reader in the same build.
/// </summary>
/// <param name="tree">The newspaper.</param>
/// <param name="before">What the last build has found out; empty if that is no longer valid.</param>
internal sealed class IndexCache(FileTree tree, IReadOnlyList<Observation> before)
{
    private readonly Dictionary<string, Observation> _before = before.ToDictionary(observation => observation.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, Observation> _found = new(StringComparer.Ordinal);
    private readonly ReadAheadFiles _kept = new();

    /// <summary>The newspaper; what is read from it is kept.</summary>
    public FileTree Keeping => new ReadAheadTree(tree, _kept, keeps: true);

    /// <summary>The newspaper; what was kept of it is not read again.</summary>
    public FileTree Spending => new ReadAheadTree(tree, _kept, keeps: false);

    /// <summary>What was found out.</summary>
    public IEnumerable<Observation> Found => _found.Values;

    /// <summary>Whether the last build has found out the same.</summary>
    public bool IsSame =>
        _found.Count == _before.Count
        && _found.All(found => _before.TryGetValue(found.Key, out var observation) && observation == found.Value);

    /// <summary>Whether something was found out about a file that has not changed.</summary>
    public bool Knows(string path)
    {
        if (!_before.TryGetValue(path, out var observation) || tree.StampOf(path) != observation.Stamp)
            return false;
        _found[path] = observation;
        return true;
    }

    /// <summary>Whether something was found out about any file of a kind below a folder, and that file has not changed.</summary>
    public bool KnowsBelow(string folder, string extension) =>
        _before.Keys.Any(path =>
            path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal) && Knows(path)
        );

    /// <summary>Forgets what the last build has found out about some files.</summary>
    public void Forget(Func<string, bool> which)
    {
        foreach (var path in _before.Keys.Where(which).ToArray())
            _before.Remove(path);
    }

    /// <summary>Records that something was found out about a file.</summary>
    public void Learn(Observation observation) => _found[observation.Path] = observation;
}
