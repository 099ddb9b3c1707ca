using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Writing.Cache;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>Whether a folder may be written into: it is ours, or new or empty, and clear of the input.</summary>
internal static class OutputClaim
{
    /// <summary>Makes a folder ready for a build, whatever the last one left in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="input">The folder of the newspaper; null if it is elsewhere.</param>
    /// <param name="cache">The cache of earlier builds.</param>
    /// <param name="waits">Called if another build holds the lock.</param>
    /// <param name="cancellation">Ends the wait for it.</param>
    /// <returns>The folder's full path, and the turn to write into it.</returns>
    /// <exception cref="OutputException">It is not ours, or overlaps the input or the cache.</exception>
    public static (string Root, OutputLock Lock) Make(
        string folder,
        string? input,
        CacheFolder cache,
        Action? waits,
        CancellationToken cancellation
    )
    {
        var root = Path.GetFullPath(folder);
        if (input is not null && (RealPath.IsWithin(root, input) || RealPath.IsWithin(input, root)))
            throw new OutputException(
                Rules.ForeignOutput,
                folder,
                "the output folder and the input folder overlap",
                "choose another folder with --output"
            );
        if (File.Exists(root))
            throw new OutputException(
                Rules.ForeignOutput,
                folder,
                "the output folder is a file",
                "name a folder with --output; it is created if it does not exist"
            );
        if (new DirectoryInfo(root) is { Exists: true, LinkTarget: not null })
            throw new OutputException(Rules.ForeignOutput, folder, "the output folder is a symlink", "name the folder itself");
        cache.KeepClear(root, input);
        RefuseForeign(root, folder);
        var held = OutputLock.Wait(cache, waits, cancellation);
        try
        {
            Prepare(root, folder);
            return (root, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static void Prepare(string root, string folder)
    {
        var staging = new Staging(root);
        var list = Path.Combine(root, FileList.Name);
        Adopt(staging.List, list);
        RefuseForeign(root, folder);
        staging.Clear();
        Directory.CreateDirectory(Path.GetDirectoryName(staging.List)!);
    }

    // Looked for in this order, since another build may be at it: what it puts in its place is listed before, in its staging folder, and
    // that list is renamed.
    private static void RefuseForeign(string root, string folder)
    {
        var isForeign =
            Directory.Exists(root)
            && Directory.EnumerateFileSystemEntries(root).Any(path => Path.GetFileName(path) != Staging.Name)
            && !File.Exists(new Staging(root).List)
            && !File.Exists(Path.Combine(root, FileList.Name));
        if (isForeign)
            throw new OutputException(
                Rules.ForeignOutput,
                folder,
                "the output folder is not empty, and this program did not create it",
                "empty it, or choose another folder with --output"
            );
    }

    // A build was stopped while it put files in their places: what it had listed is ours.
    private static void Adopt(string staged, string list)
    {
        if (!File.Exists(staged))
            return;
        var both = FileList
            .Compare(FileList.Read(list), FileList.Read(staged))
            .Select(file => new ListedFile(file.Path, file.Second ?? file.First!.Value));
        FileList.Write(staged + ".new", both);
        File.Move(staged + ".new", list, overwrite: true);
    }
}
