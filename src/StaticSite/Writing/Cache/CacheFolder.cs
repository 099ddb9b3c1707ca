using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

/// <summary>
/// The cache between builds: <c>.cache/</c> next to the output, or a folder of the user's choice. It belongs to the machine, and may be
/// deleted at any time. A build that cannot write it is slower but otherwise the same; it reports that once.
/// </summary>
internal sealed class CacheFolder
{
    private readonly string _root;
    private readonly string _shown;
    private readonly string _name;
    private Exception? _fault;

    /// <param name="output">The output folder.</param>
    /// <param name="named">The folder that was named, or null.</param>
    public CacheFolder(string output, string? named)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        _root = Path.GetFullPath(named ?? Path.Combine(Path.GetDirectoryName(folder) ?? folder, ".cache"));
        _shown = named ?? Shown(_root);
        // Outputs in one folder have different names; those that share a folder which was named may not.
        _name = named is null ? Path.GetFileName(folder) : $"{Path.GetFileName(folder)}-{ContentHash.Of([folder]).ToString()[..8]}";
    }

    /// <summary>Where encoded images are kept, those of several outputs together.</summary>
    public string Photos => Path.Combine(_root, "photos");

    /// <summary>What the last check knows about the theme.</summary>
    public string TriedTheme => Path.Combine(_root, "theme");

    /// <summary>The lock that says whose turn it is to write into the output.</summary>
    public string Lock => Path.Combine(_root, _name + ".lock");

    /// <summary>What the last build into the output recorded.</summary>
    public string Manifest => Path.Combine(_root, _name + ".manifest");

    /// <summary>The large extracts of the issues that it recorded.</summary>
    public string Extracts => Path.Combine(_root, _name + ".extracts");

    /// <summary>Refuses a cache that overlaps something else.</summary>
    /// <exception cref="OutputException">It does.</exception>
    public void KeepClear(string output, string? input)
    {
        foreach (var (folder, what) in ((string?, Term)[])[(output, ("output", "输出文件夹")), (input, ("input", "稿件文件夹"))])
            if (folder is not null && (RealPath.IsWithin(_root, folder) || RealPath.IsWithin(folder, _root)))
                throw new OutputException(
                    Rules.CacheInTheWay,
                    _shown,
                    $"the cache and the {what} overlap",
                    "give the cache a folder of its own with --cache"
                );
    }

    /// <summary>Notes what keeps the cache from being written. May be called by several threads.</summary>
    public void Fails(Exception fault) => Interlocked.CompareExchange(ref _fault, fault, null);

    /// <summary>Says once whether it could not be written.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (_fault is not null)
            diagnostics.Add(
                Rules.NoCache,
                _shown,
                Fault.Because("the cache cannot be written, so the next build starts from scratch and encodes every image again", _fault),
                "give this user write permission, or choose another folder with --cache"
            );
    }

    private static string Shown(string root) =>
        Path.GetRelativePath(Path.GetFullPath("."), root) is var relative && relative.StartsWith("..", StringComparison.Ordinal)
            ? root
            : relative;
}
