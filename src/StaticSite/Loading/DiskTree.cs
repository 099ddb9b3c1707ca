using System.IO.Enumeration;

namespace StaticSite.Loading;

#pragma warning disable RS0030 // this is where files are opened

/// <summary>A folder on disk.</summary>
/// <param name="root">The folder, as it was given; messages show it like this.</param>
internal sealed class DiskTree(string root) : FileTree
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string _root = Path.GetFullPath(root);
    private readonly DiskFolder _folder = new(Path.GetFullPath(root));

    /// <inheritdoc/>
    public override string Name { get; } = root.Replace('\\', '/').TrimEnd('/');

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder)
    {
        if (!Directory.Exists(Full(folder)))
            return [];
        _folder.RefuseElsewhere(folder);
        var entries = new FileSystemEnumerable<TreeEntry>(
            Full(folder),
            (ref FileSystemEntry entry) => new(entry.FileName.ToString(), entry.IsDirectory),
            Everything
        ).ToArray();
        Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return entries;
    }

    /// <inheritdoc/>
    public override bool HasFile(string path) => File.Exists(Full(path));

    /// <inheritdoc/>
    public override FileStamp StampOf(string path) => _folder.StampOf(path);

    /// <inheritdoc/>
    public override FileContent Read(string path) => _folder.Read(path);

    /// <inheritdoc/>
    public override Observation Look(string path) => _folder.Look(path);

    /// <inheritdoc/>
    public override Stream Open(string path) => _folder.Open(path);

    /// <summary>The path of a file that messages show like this; null if it is elsewhere.</summary>
    internal string? PathOf(string shown) => shown.StartsWith(Name + "/", StringComparison.Ordinal) ? shown[(Name.Length + 1)..] : null;

    /// <summary>Where a file is on disk, once links are followed.</summary>
    /// <exception cref="IOException">A link leads out of the folder.</exception>
    internal string Locate(string path)
    {
        _folder.RefuseElsewhere(path);
        return RealPath.Of(Full(path));
    }

    private string Full(string path) => path.Length == 0 ? _root : $"{_root}/{path}";
}
