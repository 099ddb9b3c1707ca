using Microsoft.Win32.SafeHandles;
using StaticSite.Diagnostics;

namespace StaticSite.Loading;

#pragma warning disable RS0030 // this is where files are opened

/// <summary>
/// A folder on disk, whose files are looked at, read and created by their paths in it. On Linux that starts at the folder itself and takes
/// the fewest system calls: most of a build's time goes into them. Elsewhere, and where one of them fails, it is done by the runtime's own
/// classes.
/// </summary>
/// <param name="root">The folder.</param>
internal sealed class DiskFolder(string root)
{
    private readonly Lazy<SafeFileHandle> _root = new(() => Linux.OpenFolder(root));

    /// <summary>The stamp of a path, through links.</summary>
    public FileStamp StampOf(string path)
    {
        if (OperatingSystem.IsLinux())
            return Linux.StampOf(_root.Value, path, followsLink: true);
        if (new FileInfo(Full(path)) is { Exists: true } file)
            return new(file.Length, Nanoseconds(file.LastWriteTimeUtc), 0);
        return new DirectoryInfo(Full(path)) is { Exists: true } folder
            ? new(FileStamp.Folder, Nanoseconds(folder.LastWriteTimeUtc), 0)
            : FileStamp.Absent;
    }

    /// <summary>The stamp of a path; a link is nothing.</summary>
    public FileStamp StampOfItself(string path)
    {
        if (OperatingSystem.IsLinux())
            return Linux.StampOf(_root.Value, path, followsLink: false);
        return new FileInfo(Full(path)).LinkTarget is null ? StampOf(path) : FileStamp.Absent;
    }

    /// <summary>
    /// All of a file, and its stamp from before it was read: a later change shows in the stamp that the next build finds.
    /// </summary>
    /// <exception cref="IOException">It does not exist, is not a file, is elsewhere or cannot be read.</exception>
    public FileContent Read(string path)
    {
        if (OperatingSystem.IsLinux() && Linux.Read(_root.Value, path) is { } content)
            return content;
        var stamp = StampOfFile(path);
        return new(File.ReadAllBytes(Full(path)), stamp);
    }

    /// <summary>A file, to be read as a stream.</summary>
    /// <exception cref="IOException">It does not exist, is not a file, is elsewhere or cannot be read.</exception>
    public Stream Open(string path)
    {
        if (OperatingSystem.IsLinux() && Linux.Open(_root.Value, path) is { } file)
            return new FileStream(file, FileAccess.Read, bufferSize: 0);
        StampOfFile(path);
        return new FileStream(Full(path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
    }

    private FileStamp StampOfFile(string path)
    {
        RefuseElsewhere(path);
        var stamp = StampOf(path);
        // Opening a pipe would wait for whoever writes into it.
        return stamp.IsFile || !Path.Exists(Full(path)) ? stamp : throw new FileException("it is not a file");
    }

    /// <summary>Creates a file and the folders that it needs.</summary>
    /// <returns>When it was written, in nanoseconds since 1970.</returns>
    /// <exception cref="IOException">There is one already, or it cannot be written.</exception>
    public long Create(string path, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsLinux() && Linux.Create(_root.Value, path, bytes) is { } modified)
            return modified;
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        using (var handle = File.OpenHandle(Full(path), FileMode.CreateNew, FileAccess.Write))
        {
            try
            {
                RandomAccess.Write(handle, bytes, 0);
            }
            catch (IOException)
            {
                File.Delete(Full(path)); // half a file is useless
                throw;
            }
        }
        return StampOf(path).Modified;
    }

    /// <summary>Creates a file from another one and the folders that it needs, a stretch at a time.</summary>
    /// <returns>When it was written, in nanoseconds since 1970.</returns>
    /// <exception cref="IOException">There is one already, it cannot be written, or the other is no longer what it was.</exception>
    public long Create(string path, CopiedFile content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        using (var file = new FileStream(Full(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            try
            {
                using var source = content.File.Open();
                if (ContentHash.Of(source, copy: file) != content.Hash)
                    throw new FileException($"'{content.File.Path}' changed while it was being published");
            }
            catch (IOException)
            {
                File.Delete(Full(path)); // half a file is useless
                throw;
            }
        }
        return StampOf(path).Modified;
    }

    /// <summary>
    /// Gives a file that is kept elsewhere another name here, so that it need not be copied; false if it is not what was kept, or cannot be
    /// linked.
    /// </summary>
    public bool TryLink(string path, CachedFile kept) => OperatingSystem.IsLinux() && Linux.TryLink(_root.Value, path, kept);

    /// <summary>Looks at a file's content without keeping it.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public Observation Look(string path)
    {
        if (OperatingSystem.IsLinux() && Linux.Look(_root.Value, path) is { } observation)
            return observation;
        var stamp = StampOfFile(path);
        using var file = Open(path);
        return new(ObservationKind.Content, path, stamp, ContentHash.Of(file));
    }

    /// <summary>Links are followed within the folder only.</summary>
    /// <exception cref="IOException">A path leads out of the folder, or in a circle.</exception>
    public void RefuseElsewhere(string path)
    {
        if (OperatingSystem.IsLinux() && Linux.IsWithoutLinks(_root.Value, path))
            return;
        if (!RealPath.IsWithin(Full(path), root))
            throw new FileException("a symlink leads outside");
    }

    private string Full(string path) => path.Length == 0 ? root : $"{root}/{path}";

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
