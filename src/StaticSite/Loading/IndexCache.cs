namespace StaticSite.Loading;

/// <summary>
/// What opening a newspaper learns from single files: that an issue's file gives no time, that an article can be read.
/// While
/// they stay as they are, the next build need not open them. What had to be opened is kept for who reads it next in the same build.
/// </summary>
/// <param name="tree">The newspaper.</param>
/// <param name="before">What the last build has found out; empty if that does not hold any more.</param>
internal sealed class IndexCache(FileTree tree, IReadOnlyList<Observation> before)
{
    private readonly Dictionary<string, Observation> _before = before.ToDictionary(observation => observation.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, Observation> _found = new(StringComparer.Ordinal);
    private readonly ReadAheadFiles _kept = new();

    /// <summary>The newspaper, of which is kept what is read.</summary>
    public FileTree Keeping => new ReadAheadTree(tree, _kept, keeps: true);

    /// <summary>The newspaper, of which what was kept is not read again.</summary>
    public FileTree Spending => new ReadAheadTree(tree, _kept, keeps: false);

    /// <summary>What was found out.</summary>
    public IEnumerable<Observation> Found => _found.Values;

    /// <summary>Whether the last build has found out the same.</summary>
    public bool IsSame =>
        _found.Count == _before.Count
        && _found.All(found => _before.TryGetValue(found.Key, out var observation) && observation == found.Value);

    /// <summary>Whether something was found out of a file, which is as it was.</summary>
    public bool Knows(string path)
    {
        if (!_before.TryGetValue(path, out var observation) || tree.StampOf(path) != observation.Stamp)
            return false;
        _found[path] = observation;
        return true;
    }

    /// <summary>Whether something was found out of any of the files of a kind below a folder, which is as it was.</summary>
    public bool KnowsBelow(string folder, string extension) =>
        _before.Keys.Any(path =>
            path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal) && Knows(path)
        );

    /// <summary>Forgets what the last build has found out of some files.</summary>
    public void Forget(Func<string, bool> which)
    {
        foreach (var path in _before.Keys.Where(which).ToArray())
            _before.Remove(path);
    }

    /// <summary>Records that something was found out from a file.</summary>
    public void Learn(Observation observation) => _found[observation.Path] = observation;
}
