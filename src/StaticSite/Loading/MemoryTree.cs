namespace StaticSite.Loading;

/// <summary>A tree held in memory.</summary>
/// <param name="name">What it is called in messages.</param>
/// <param name="files">Bytes by path.</param>
internal sealed class MemoryTree(string name, IReadOnlyDictionary<string, byte[]> files) : FileTree
{
    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return
        [
            .. files
                .Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..])
                .Select(rest => rest.IndexOf('/') is var slash and >= 0 ? new TreeEntry(rest[..slash], true) : new TreeEntry(rest, false))
                .Distinct()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public override bool HasFile(string path) => files.ContainsKey(path);

    /// <inheritdoc/>
    public override FileStamp StampOf(string path)
    {
        if (files.TryGetValue(path, out var bytes))
            return StampOf(bytes);
        return List(path) is { Count: > 0 } entries ? StampOf(FileStamp.Folder, Observation.HashOf(entries)) : FileStamp.Absent;
    }

    /// <inheritdoc/>
    public override FileContent Read(string path) =>
        files.TryGetValue(path, out var bytes) ? new(bytes, StampOf(bytes)) : throw new FileNotFoundException(path);

    private static FileStamp StampOf(byte[] bytes) => StampOf(bytes.Length, ContentHash.Of(bytes));

    // There are no times here, so the stamp is made from the content.
    private static FileStamp StampOf(long size, ContentHash hash) => new(size, -(long)(ulong)(hash.Value >> 65), 0);
}
