using System.Collections.Concurrent;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Rendering;
using StaticSite.Resolving;
using StaticSite.Writing.Cache;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The output folder. Files are staged in it and are moved into place only when the whole build has no error. <c>.files</c> lists our
/// files; nothing else is ever overwritten or deleted.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _root;
    private readonly DiskFolder _folder;
    private readonly Staging _staging;
    private readonly Lazy<IReadOnlyList<ListedFile>> _listed;
    private readonly Lazy<HashSet<string>> _ours;
    private readonly ConcurrentDictionary<string, PublishedFile> _shared = new(StringComparer.Ordinal);
    private readonly OutputLock _lock;
    private readonly bool _isNew;
    private int _hasFailed;

    private readonly string? _temporary;

    private OutputFolder(string root, OutputLock held, CacheFolder cache, string? temporary, bool measures)
    {
        (_root, _lock, Cache, _temporary) = (root, held, cache, temporary);
        _folder = new(root);
        _staging = new(root, measures);
        _isNew = !File.Exists(List);
        _listed = new(() => FileList.Read(List));
        _ours = new(() => [.. _listed.Value.Select(file => file.Path)]);
    }

    /// <summary>The cache of builds into it.</summary>
    public CacheFolder Cache { get; }

    /// <summary>How many files are new or changed.</summary>
    public int Changed => _staging.Count;

    /// <summary>The stamp of the list of what is published.</summary>
    public FileStamp ListStamp => _folder.StampOfItself(FileList.Name);

    private string List => At(FileList.Name);

    private string At(string path) => Path.Combine(_root, path);

    /// <summary>
    /// Opens a folder for a build, once no other build has it open; null with a diagnostic if it is not ours or overlaps the input.
    /// </summary>
    public static OutputFolder? Open(
        string folder,
        string? input,
        string? cache,
        Action? waits,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        OutputFolder? opened = null;
        Guard(
            folder,
            diagnostics,
            () =>
            {
                var kept = new CacheFolder(folder, cache);
                var (root, held) = OutputClaim.Make(folder, input, kept, waits, cancellation);
                opened = new(root, held, kept, null, measures: false);
            }
        );
        return opened;
    }

    /// <summary>
    /// Opens a folder for a build that only measures what it would publish: it is temporary, and so is its cache. Null with a diagnostic if
    /// there is no place for that.
    /// </summary>
    /// <param name="keeps">Whether files are written, since they are read again; else they are only measured.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static OutputFolder? Measure(bool keeps, DiagnosticBag diagnostics)
    {
        OutputFolder? opened = null;
        Guard(
            Path.GetTempPath(),
            diagnostics,
            () =>
            {
                var temporary = Directory.CreateTempSubdirectory("static-site-").FullName;
                var folder = Path.Combine(temporary, "output");
                var kept = new CacheFolder(folder, null);
                var (root, held) = OutputClaim.Make(folder, null, kept, null, CancellationToken.None);
                opened = new(root, held, kept, temporary, measures: !keeps);
            }
        );
        return opened;
    }

    /// <summary>Runs what writes; what keeps it from writing becomes a diagnostic.</summary>
    /// <remarks>Once is enough: on a disk that is full nothing else can be written either.</remarks>
    public void Guard(DiagnosticBag diagnostics, Action write)
    {
        if (Volatile.Read(ref _hasFailed) != 0)
            return;
        var faults = new DiagnosticBag();
        Guard(_root, faults, write);
        var isFull = faults.Items.Any(fault => fault.Rule == Rules.CannotWrite);
        if (!isFull || Interlocked.Exchange(ref _hasFailed, 1) == 0)
            diagnostics.AddRange(faults);
    }

    /// <summary>
    /// The files as they are here: with new stamps where only the stamps differ, or null if one is not as it was published.
    /// </summary>
    public IReadOnlyList<PublishedFile>? Find(IReadOnlyList<PublishedFile> files)
    {
        PublishedFile[]? found = null;
        for (var i = 0; i < files.Count; i++)
        {
            var stamp = _folder.StampOfItself(files[i].Path);
            if (files[i].Has(stamp))
                continue;
            if (stamp.Size != files[i].Size || HashOf(files[i].Path) != files[i].Hash)
                return null;
            (found ??= [.. files])[i] = files[i] with { Modified = stamp.Modified };
        }
        return found ?? files;
    }

    /// <summary>Whether a file is here as it was published.</summary>
    public bool Has(PublishedFile file) => file.Has(_folder.StampOfItself(file.Path));

    /// <summary>Takes files; the folder stays as it is until <see cref="Publish"/>. May be called by several threads.</summary>
    /// <param name="files">The files.</param>
    /// <param name="before">Those of them that the last build published.</param>
    public IReadOnlyList<PublishedFile> Stage(IEnumerable<OutputFile> files, IReadOnlyList<PublishedFile> before)
    {
        var known = before.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var staged = new List<PublishedFile>();
        foreach (var file in files)
            if (file.IsUnchanged)
                staged.AddRange(before.Where(published => published.Source == file.Source));
            else
                staged.Add(Stage(file, known) with { Source = file.Source });
        return staged;
    }

    /// <summary>The bytes of a file that is published now, staged or in its place.</summary>
    public byte[] Read(string path) => _staging.TryRead(path) ?? _folder.Read(path).Bytes;

    /// <summary>Moves everything into place: renames new files, then deletes what is no longer published.</summary>
    /// <param name="files">Everything that is published now, sorted by path.</param>
    /// <param name="changes">A file to write every address into that is added, changed or removed, or null.</param>
    /// <param name="addressOf">The address that a path is known by.</param>
    /// <param name="mayRemove">Asked before anything is touched, with what would be added and what would go, if anything would.</param>
    /// <returns>How many files are published; null if nothing is, since what would go may not.</returns>
    public int? Publish(
        IEnumerable<ListedFile> files,
        string? changes,
        Func<string, string> addressOf,
        Func<IReadOnlyCollection<string>, IReadOnlyList<string>, bool> mayRemove
    )
    {
        var list = _staging.List + ".new";
        var count = 0;
        var different = new List<(string Path, ContentHash? Before, ContentHash? After)>();
        foreach (var file in FileList.Compare(_listed.Value, FileList.WriteThrough(list, FileList.Distinct(files))))
        {
            if (file.Second is not null)
                count++;
            if (file.First != file.Second && (!_isNew || changes is not null))
                different.Add(file);
        }
        var orphans = different.Where(file => file.After is null).Select(file => file.Path).ToArray();
        // Before anything is touched: a symlink in the way stops the whole build.
        _staging.RefuseLinks();
        foreach (var path in orphans)
            RefuseLinks(path);
        if (orphans.Length > 0 && !mayRemove([.. different.Where(file => file.Before is null).Select(file => file.Path)], orphans))
            return null;
        if (changes is not null)
            ChangeList.Write(changes, different, addressOf);
        var isNews = _isNew || different.Count > 0;
        // What is about to be placed is ours from now on, even if the program is stopped halfway.
        if (isNews)
            File.Move(list, _staging.List, overwrite: true);
        // A file may become a folder, or a folder a file.
        foreach (var path in orphans.Where(path => _staging.InTheWayOf(path) is not null))
            Remove(path);
        _staging.Place();
        foreach (var path in orphans)
            Remove(path);
        if (isNews)
            File.Move(_staging.List, List, overwrite: true);
        return count;
    }

    /// <summary>Removes what was staged and not published, and lets the next build have its turn.</summary>
    public void Dispose()
    {
        _staging.TryClear();
        _lock.Dispose();
        if (_temporary is not null)
            Directory.Delete(_temporary, recursive: true);
    }

    private static void Guard(string folder, DiagnosticBag diagnostics, Action write)
    {
        try
        {
            write();
        }
        catch (OutputException e)
        {
            diagnostics.Add(e.Rule, e.Path, e.Problem, e.Help);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                Rules.CannotWrite,
                folder,
                Fault.Because("the output cannot be written", e),
                "check the permissions of the folder and the free space on the disk"
            );
        }
    }

    private PublishedFile Stage(OutputFile file, Dictionary<string, PublishedFile> known)
    {
        try
        {
            if (!file.IsShared)
                return StageOnce(file, known);
            // Two threads may come here with the same file, which does no harm.
            if (!_shared.TryGetValue(file.Path, out var staged))
                _shared[file.Path] = staged = StageOnce(file, known);
            return staged;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && _staging.InTheWayOf(file.Path) is { } folder)
        {
            throw OutputException.FileAndFolder(folder);
        }
    }

    private PublishedFile StageOnce(OutputFile file, Dictionary<string, PublishedFile> known)
    {
        if (file.Kept is { } kept)
        {
            if (!_isNew && FindSame(file.Path, kept.Size, kept.Hash, known) is { } published)
                return published;
            if (_staging.TryLink(file.Path, kept) is { } linked)
                return linked;
        }
        if (file.Copied is { } copied)
            return !_isNew && FindSame(file.Path, copied.Size, copied.Hash, known) is { } standing
                ? standing
                : _staging.Add(file.Path, copied);
        var bytes = file.Content.Span;
        var hash = ContentHash.Of(bytes);
        if (!_isNew && FindSame(file.Path, bytes.Length, hash, known) is { } same)
            return same;
        return _staging.Add(file.Path, bytes, hash);
    }

    // The same file if it is already here; a file that is neither the same nor ours stops the build.
    private PublishedFile? FindSame(string path, long size, ContentHash hash, Dictionary<string, PublishedFile> known)
    {
        var stamp = _folder.StampOfItself(path);
        if (!stamp.IsFile)
            return null;
        if (known.TryGetValue(path, out var before) && before.Has(stamp))
            return before.Hash == hash ? before : null;
        if (!_ours.Value.Contains(path))
            throw FileList.IsWhole(List)
                ? new OutputException(
                    Rules.ForeignOutput,
                    At(path),
                    "this program did not create the file here",
                    "move it away, or choose another folder with --output"
                )
                : new OutputException(
                    Rules.ForeignOutput,
                    List,
                    "the list of published files is damaged, so it is unknown which files may be replaced",
                    "delete the output folder and build again"
                );
        return stamp.Size == size && HashOf(path) == hash ? new(path, hash, size, stamp.Modified) : null;
    }

    // Null if it cannot be read, so that it is none of ours and is replaced.
    private ContentHash? HashOf(string path)
    {
        try
        {
            return _folder.Look(path).Hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Remove(string path)
    {
        var target = At(path);
        if (File.Exists(target))
            File.Delete(target); // it may be gone already, and its folder with it
        for (var folder = Path.GetDirectoryName(target)!; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder))
                continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }

    private void RefuseLinks(string path)
    {
        for (var at = path; at.Length > 0; at = FileTree.FolderOf(at))
            OutputException.RefuseLink(At(at));
    }
}
