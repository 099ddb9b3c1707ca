using StaticSite.Loading;

namespace StaticSite.Tests.Incremental;

/// <summary>A file tree that counts accesses to the disk.</summary>
internal sealed class CountingTree(FileTree tree) : FileTree
{
    private int _read;
    private int _listed;
    private int _asked;

    /// <summary>The number of files read.</summary>
    public int Opened => _read;

    /// <summary>The number of folders listed.</summary>
    public int Listed => _listed;

    /// <summary>The number of queries for stamps and for whether files exist.</summary>
    public int Asked => _asked;

    public override string Name => tree.Name;

    public override IReadOnlyList<TreeEntry> List(string folder)
    {
        Interlocked.Increment(ref _listed);
        return tree.List(folder);
    }

    public override bool HasFile(string path)
    {
        Interlocked.Increment(ref _asked);
        return tree.HasFile(path);
    }

    public override FileStamp StampOf(string path)
    {
        Interlocked.Increment(ref _asked);
        return tree.StampOf(path);
    }

    public override FileContent Read(string path)
    {
        Interlocked.Increment(ref _read);
        return tree.Read(path);
    }
}
