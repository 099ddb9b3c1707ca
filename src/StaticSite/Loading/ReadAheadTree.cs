using System.Collections.Concurrent;

namespace StaticSite.Loading;

/// <summary>A tree of which some files and folders have been read already: each is given away once, so that it is not read again.</summary>
/// <param name="tree">The tree.</param>
/// <param name="kept">What has been read.</param>
/// <param name="keeps">Whether what is read is kept; else what was kept is given away.</param>
internal sealed class ReadAheadTree(FileTree tree, ReadAheadFiles kept, bool keeps) : FileTree
{
    /// <inheritdoc/>
    public override string Name => tree.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder)
    {
        if (keeps)
            return kept.Names.GetOrAdd(folder, tree.List);
        return !kept.Names.IsEmpty && kept.Names.TryRemove(folder, out var names) ? names : tree.List(folder);
    }

    /// <inheritdoc/>
    public override bool HasFile(string path) => tree.HasFile(path);

    /// <inheritdoc/>
    public override FileStamp StampOf(string path) => tree.StampOf(path);

    /// <inheritdoc/>
    public override FileContent Read(string path)
    {
        if (keeps)
            return kept.Contents.GetOrAdd(path, tree.Read);
        return !kept.Contents.IsEmpty && kept.Contents.TryRemove(path, out var content) ? content : tree.Read(path);
    }

    /// <inheritdoc/>
    public override Observation Look(string path) => tree.Look(path);

    /// <inheritdoc/>
    public override Stream Open(string path) => tree.Open(path);
}

/// <summary>What has been read of a tree and not been given away.</summary>
internal sealed class ReadAheadFiles
{
    /// <summary>Files.</summary>
    public ConcurrentDictionary<string, FileContent> Contents { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<TreeEntry>> Names { get; } = new(StringComparer.Ordinal);
}
