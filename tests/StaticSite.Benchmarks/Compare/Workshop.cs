namespace StaticSite.Benchmarks.Compare;

/// <summary>The folder for programs, archives and sites.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly bool _isKept;
    private readonly bool _isInMemory;
    private int _discarded;

    /// <summary>Opens a folder, or creates a temporary one: in memory if there is room.</summary>
    /// <param name="folder">The folder, which is kept with its archives; null for a temporary one.</param>
    /// <param name="room">The space that is needed, in bytes.</param>
    public Workshop(string? folder, long room)
    {
        _isKept = folder is not null;
        Root = folder is not null
            ? Path.GetFullPath(folder)
            : Path.Combine(HasRoom("/dev/shm", room) ? "/dev/shm" : Path.GetTempPath(), $"static-site-{Environment.ProcessId}");
        Directory.CreateDirectory(Root);
        FileSystem = new DriveInfo(Root).DriveFormat;
        _isInMemory = FileSystem == "tmpfs";
    }

    /// <summary>Its path.</summary>
    public string Root { get; }

    /// <summary>Its file system.</summary>
    public string FileSystem { get; }

    /// <summary>A path in it.</summary>
    public string At(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>
    /// Removes a file or folder. On a disk it is renamed, not deleted: for some minutes ext4 searches past each deleted entry, which makes
    /// creating files tens of times slower.
    /// </summary>
    public void Discard(string path)
    {
        if (!Path.Exists(path))
            return;
        Directory.CreateDirectory(At("trash"));
        var discarded = At("trash", $"{Environment.ProcessId}-{_discarded++}");
        Directory.Move(path, discarded);
        if (_isInMemory)
            Delete(discarded);
    }

    /// <summary>Waits until the disk has written everything, so that no run pays for the one before.</summary>
    public void Settle()
    {
        if (!_isInMemory)
            Shell.Run(Root, "sync", "-f", ".");
    }

    /// <summary>Deletes discarded files, or the whole folder if it is temporary.</summary>
    public void Dispose() => Delete(_isKept ? At("trash") : Root);

    private static void Delete(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
        else if (Directory.Exists(path))
            Directory.Delete(path, true);
    }

    private static bool HasRoom(string folder, long room) => Directory.Exists(folder) && new DriveInfo(folder).AvailableFreeSpace > room;
}
