using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The folder in which new files wait, each at its later path, until the whole build has turned out well. Then they are renamed into place:
/// a folder that is new as a whole, else file by file.
/// </summary>
internal sealed class Staging
{
    private readonly string _root;
    private readonly string _files;
    private readonly bool _measures;
    private readonly Lazy<DiskFolder> _folder;
    private readonly Lock[] _locks = [.. Enumerable.Range(0, 16).Select(_ => new Lock())];
    private int _count;

    /// <param name="root">The output folder.</param>
    /// <param name="measures">Whether files are only measured; nothing waits then.</param>
    public Staging(string root, bool measures = false)
    {
        (_root, _files, _measures) = (root, Path.Combine(root, Name, "files"), measures);
        _folder = new(() =>
        {
            Directory.CreateDirectory(_files);
            return new(_files);
        });
    }

    /// <summary>What the folder is called.</summary>
    public const string Name = ".staging";

    /// <summary>How many files wait.</summary>
    public int Count => _count;

    /// <summary>Where the list of what is about to be published waits.</summary>
    public string List => Path.Combine(_root, Name, FileList.Name);

    /// <summary>Removes what an earlier build left.</summary>
    public void Clear()
    {
        if (Directory.Exists(Path.Combine(_root, Name)))
            Directory.Delete(Path.Combine(_root, Name), true);
    }

    /// <summary>Removes what was not published, if it can be; else the next build does.</summary>
    public void TryClear()
    {
        try
        {
            Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The cause has already been reported when writing failed.
        }
    }

    /// <summary>
    /// Writes a file; one of the same path and content may wait already, since several parts of the site may show one image.
    /// </summary>
    /// <exception cref="OutputException">Another file waits at this path.</exception>
    public PublishedFile Add(string path, ReadOnlySpan<byte> bytes, ContentHash hash)
    {
        if (_measures)
            return new(path, hash, bytes.Length, 0);
        lock (LockOf(path))
            return new(path, hash, bytes.Length, TryCreate(path, bytes, out var modified) ? modified : Waiting(path, hash));
    }

    /// <summary>The same with a file of the input.</summary>
    /// <exception cref="OutputException">Another file waits at this path.</exception>
    public PublishedFile Add(string path, CopiedFile file)
    {
        if (_measures)
            return new(path, file.Hash, file.Size, 0);
        lock (LockOf(path))
        {
            if (File.Exists($"{_files}/{path}"))
                return new(path, file.Hash, file.Size, Waiting(path, file.Hash));
            var modified = _folder.Value.Create(path, file);
            Interlocked.Increment(ref _count);
            return new(path, file.Hash, file.Size, modified);
        }
    }

    /// <summary>What keeps a file from its path: the path if it is a folder's, or a folder of it that is a file; null if nothing.</summary>
    public string? InTheWayOf(string path)
    {
        if (Directory.Exists($"{_files}/{path}"))
            return path;
        for (var folder = FileTree.FolderOf(path); folder.Length > 0; folder = FileTree.FolderOf(folder))
            if (File.Exists($"{_files}/{folder}"))
                return folder;
        return null;
    }

    private Lock LockOf(string path) => _locks[(uint)path.GetHashCode(StringComparison.Ordinal) % _locks.Length];

    // When the same file was written that waits already.
    private long Waiting(string path, ContentHash hash) =>
        _folder.Value.Look(path).Hash == hash ? _folder.Value.StampOfItself(path).Modified : throw OutputException.TwoFiles(path);

    /// <summary>Takes a file that is kept, without reading it; null if that cannot be done, or one waits at this path already.</summary>
    public PublishedFile? TryLink(string path, CachedFile kept)
    {
        if (_measures)
            return new(path, kept.Hash, kept.Size, 0);
        if (!_folder.Value.TryLink(path, kept))
            return null;
        Interlocked.Increment(ref _count);
        return new(path, kept.Hash, kept.Size, kept.Modified);
    }

    /// <summary>The bytes of a file that waits; null if none does.</summary>
    public byte[]? TryRead(string path) => _count > 0 && File.Exists($"{_files}/{path}") ? File.ReadAllBytes($"{_files}/{path}") : null;

    /// <summary>Refuses to continue if a symlink is where a file or folder should be.</summary>
    /// <exception cref="OutputException">There is one.</exception>
    public void RefuseLinks()
    {
        if (_count > 0)
            Walk("", (_, _) => { }, (_, _) => { });
    }

    /// <summary>Puts every file in its place.</summary>
    public void Place()
    {
        if (_count > 0)
            Walk("", Directory.Move, (staged, target) => File.Move(staged, target, overwrite: true));
    }

    // Folders that exist in the output are merged; a new folder is moved as a whole.
    private void Walk(string path, Action<string, string> moveFolder, Action<string, string> moveFile)
    {
        foreach (
            var entry in new DirectoryInfo($"{_files}/{path}")
                .EnumerateFileSystemInfos()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .ToArray()
        )
        {
            var inner = FileTree.Join(path, entry.Name);
            var target = $"{_root}/{inner}";
            OutputException.RefuseLink(target);
            if (entry is FileInfo)
                moveFile(entry.FullName, target);
            else if (Directory.Exists(target))
                Walk(inner, moveFolder, moveFile);
            else
                moveFolder(entry.FullName, target);
        }
    }

    // False if the file is there already.
    private bool TryCreate(string path, ReadOnlySpan<byte> bytes, out long modified)
    {
        modified = 0;
        try
        {
            modified = _folder.Value.Create(path, bytes);
        }
        catch (IOException) when (File.Exists($"{_files}/{path}"))
        {
            return false;
        }
        Interlocked.Increment(ref _count);
        return true;
    }
}
