namespace StaticSite.Loading;

#pragma warning disable RS0030 // this is where files are opened

/// <summary>A folder on disk.</summary>
/// <param name="root">The folder, as it was given; messages show it like this.</param>
public sealed class DiskTree(string root) : FileTree
{
    private readonly string _root = Path.GetFullPath(root);

    /// <inheritdoc/>
    public override string Name { get; } = root.Replace('\\', '/').TrimEnd('/');

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder)
    {
        var info = new DirectoryInfo(Full(folder));
        if (!info.Exists) return [];
        return [.. info.EnumerateFileSystemInfos()
            .Select(entry => new TreeEntry(entry.Name, entry is DirectoryInfo))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override bool HasFile(string path) => File.Exists(Full(path));

    /// <inheritdoc/>
    public override Stream OpenRead(string path) => File.OpenRead(Full(path));

    /// <inheritdoc/>
    public override byte[] ReadBytes(string path) => File.ReadAllBytes(Full(path));

    private string Full(string path) => Path.Combine(_root, path);
}
