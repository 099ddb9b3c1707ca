using StaticSite.Loading;

namespace StaticSite.Tests.Incremental;

/// <summary>A tree that counts how often the disk is asked.</summary>
internal sealed class CountingTree(FileTree tree) : FileTree
{
    private int _read;
    private int _listed;
    private int _asked;

    /// <summary>How many files were read.</summary>
    public int Opened => _read;

    /// <summary>How many folders were listed.</summary>
    public int Listed => _listed;

    /// <summary>How many stamps and presences were asked for.</summary>
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
