using System.Collections.Concurrent;
using StaticSite.Diagnostics;
using StaticSite.Rendering;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The output folder. Files are staged beside it and take their places only when the whole build has no error. What is ours stands in
/// <c>.files</c>; only what it lists is ever overwritten or deleted.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string Staging = ".staging";

    private readonly string _root;
    private readonly FileList _old;
    private readonly ConcurrentDictionary<string, string> _new = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _staged = new(StringComparer.Ordinal);
    private int _count;

    private OutputFolder(string root, FileList old) => (_root, _old) = (root, old);

    /// <summary>How many files are published.</summary>
    public int Count => _new.Count;

    /// <summary>How many of them are new or changed.</summary>
    public int Changed => _staged.Count;

    /// <summary>Opens a folder for a build; null with a diagnostic if it is not ours or lies in the input's way.</summary>
    public static OutputFolder? Open(string folder, string? input, DiagnosticBag diagnostics)
    {
        OutputFolder? opened = null;
        Guard(folder, diagnostics, () => opened = Open(folder, input));
        return opened;
    }

    /// <summary>Takes files; the folder stays as it is until <see cref="Commit"/>. May be called by several threads.</summary>
    public void Stage(IEnumerable<OutputFile> files, DiagnosticBag diagnostics) => Guard(_root, diagnostics, () =>
    {
        foreach (var file in files) Stage(file);
    });

    /// <summary>Puts everything in its place: new files by renaming, then what is no longer published goes.</summary>
    public void Commit(DiagnosticBag diagnostics) => Guard(_root, diagnostics, Commit);

    /// <summary>Removes what was staged and not committed.</summary>
    public void Dispose()
    {
        var staging = Path.Combine(_root, Staging);
        if (Directory.Exists(staging)) Directory.Delete(staging, true);
    }

    private static void Guard(string folder, DiagnosticBag diagnostics, Action write)
    {
        try
        {
            write();
        }
        catch (OutputException e)
        {
            diagnostics.Add(e.Rule, e.Path, e.Message, e.Help);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Rules.CannotWrite, folder, $"the output cannot be written: {e.Message}", "check that the folder may be written and that the disk has room");
        }
    }

    private static OutputFolder Open(string folder, string? input)
    {
        var root = Path.GetFullPath(folder);
        if (input is not null && (IsWithin(RealPath(root), RealPath(input)) || IsWithin(RealPath(input), RealPath(root))))
            throw new OutputException(Rules.ForeignOutput, folder, "the output and the input lie within each other", "name another folder with --output");
        if (new DirectoryInfo(root) is { Exists: true, LinkTarget: not null })
            throw new OutputException(Rules.ForeignOutput, folder, "the output folder is a link", "name the folder itself");
        var list = FileList.Read(Path.Combine(root, FileList.Name));
        if (list is null && Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any(path => Path.GetFileName(path) != Staging))
            throw new OutputException(Rules.ForeignOutput, folder, "the output folder is not empty, and it was not made by this program", "empty it, or name another folder with --output");
        var staging = Path.Combine(root, Staging);
        if (Directory.Exists(staging)) Directory.Delete(staging, true);
        Directory.CreateDirectory(staging);
        return new(root, list ?? FileList.Empty);
    }

    private void Stage(OutputFile file)
    {
        var bytes = file.Source is { } source ? source.Tree.ReadBytes(source.Path) : file.Bytes;
        var hash = ContentHash.Of(bytes.Span);
        if (!_new.TryAdd(file.Path, hash))
        {
            if (_new[file.Path] == hash) return;
            throw new OutputException(Rules.DuplicateAddress, file.Path, "two different files would be published here", "rename one of them in the input");
        }
        var target = Path.Combine(_root, file.Path);
        if (File.Exists(target))
        {
            if (!_old.Contains(file.Path))
                throw new OutputException(Rules.ForeignOutput, target, "a file lies here that this program did not make", "move it away, or name another folder with --output");
            if (File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes.Span)) return;
        }
        var staged = Path.Combine(_root, Staging, Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture));
        using (var stream = File.Create(staged)) stream.Write(bytes.Span);
        _staged[file.Path] = staged;
    }

    private void Commit()
    {
        // Before anything is touched: a link in the way refuses the whole build.
        var orphans = _old.Paths.Where(path => !_new.ContainsKey(path)).ToArray();
        var checkedFolders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _staged.Keys.Concat(orphans).Order(StringComparer.Ordinal)) RefuseLinks(path, checkedFolders);
        // What is about to be placed is ours from now on, even if the program is stopped halfway.
        _old.With(_new).Write(Path.Combine(_root, FileList.Name));
        foreach (var (path, staged) in _staged.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var target = Path.Combine(_root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(staged, target, overwrite: true);
        }
        foreach (var path in orphans) Remove(path);
        FileList.Empty.With(_new).Write(Path.Combine(_root, FileList.Name));
    }

    private void Remove(string path)
    {
        var target = Path.Combine(_root, path);
        File.Delete(target);
        for (var folder = Path.GetDirectoryName(target)!; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder)) continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any()) break;
            Directory.Delete(folder);
        }
    }

    private void RefuseLinks(string path, HashSet<string> checkedFolders)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            if (at != path && !checkedFolders.Add(at)) return;
            if (new FileInfo(Path.Combine(_root, at)).LinkTarget is not null)
                throw new OutputException(Rules.ForeignOutput, Path.Combine(_root, at), "a link lies here; nothing is written through it", "remove it");
        }
    }

    // The path with every link on the way resolved, as far as it exists.
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        foreach (var part in Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (Path.Exists(real)) real = new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }
        return real;
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
