namespace StaticSite.Benchmarks.Compare;

/// <summary>The folder that everything happens in: programs, archives, sites.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly bool _isKept;
    private readonly bool _isInMemory;
    private int _discarded;

    /// <summary>Opens a folder, or makes one: in memory if there is room.</summary>
    /// <param name="folder">The folder, which is kept with the archives in it; null makes one that is not.</param>
    /// <param name="room">How many bytes are needed.</param>
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

    /// <summary>Where it lies.</summary>
    public string Root { get; }

    /// <summary>What kind of file system it lies on.</summary>
    public string FileSystem { get; }

    /// <summary>A path in it.</summary>
    public string At(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>
    /// Puts a file or folder out of the way. On a disk it is renamed, not deleted: ext4 passes over what was deleted within the last
    /// minutes one by one, which makes each file that is created then tens of times slower.
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

    /// <summary>Lets a disk finish what it was given, so that no run pays for another's.</summary>
    public void Settle()
    {
        if (!_isInMemory)
            Shell.Run(Root, "sync", "-f", ".");
    }

    /// <summary>Deletes what was discarded, and everything unless the folder was asked for.</summary>
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
