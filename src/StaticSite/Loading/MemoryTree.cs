using System.Collections.Concurrent;

namespace StaticSite.Loading;

/// <summary>A tree held in memory.</summary>
/// <param name="name">What it is called in messages.</param>
/// <param name="files">Bytes by path; they must not change.</param>
internal sealed class MemoryTree(string name, IReadOnlyDictionary<string, byte[]> files) : FileTree
{
    private readonly Lazy<Dictionary<string, TreeEntry[]>> _folders = new(() => FoldersOf(files.Keys));
    private readonly ConcurrentDictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder) => _folders.Value.GetValueOrDefault(folder) ?? [];

    /// <inheritdoc/>
    public override bool HasFile(string path) => files.ContainsKey(path);

    /// <inheritdoc/>
    public override FileStamp StampOf(string path)
    {
        if (files.TryGetValue(path, out var bytes))
            return StampOf(path, bytes);
        return List(path) is { Count: > 0 } entries ? StampOf(FileStamp.Folder, Observation.HashOf(entries)) : FileStamp.Absent;
    }

    /// <inheritdoc/>
    public override FileContent Read(string path) =>
        files.TryGetValue(path, out var bytes) ? new(bytes, StampOf(path, bytes)) : throw new FileNotFoundException(path);

    private FileStamp StampOf(string path, byte[] bytes) =>
        _stamps.GetOrAdd(path, static (_, bytes) => StampOf(bytes.Length, ContentHash.Of(bytes)), bytes);

    // There are no times here, so the stamp is made from the content.
    private static FileStamp StampOf(long size, ContentHash hash) => new(size, -(long)(ulong)(hash.Value >> 65), 0);

    private static Dictionary<string, TreeEntry[]> FoldersOf(IEnumerable<string> paths)
    {
        var folders = new Dictionary<string, HashSet<TreeEntry>>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            // Where an entry is known, so are the folders that it is in.
            var (at, isFolder) = (path, false);
            while (at.Length > 0 && EntriesOf(FolderOf(at)).Add(new(NameOf(at), isFolder)))
                (at, isFolder) = (FolderOf(at), true);
        }
        return folders.ToDictionary(
            folder => folder.Key,
            folder => folder.Value.OrderBy(entry => entry.Name, StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal
        );

        HashSet<TreeEntry> EntriesOf(string folder) => folders.TryGetValue(folder, out var entries) ? entries : folders[folder] = [];
    }
}
