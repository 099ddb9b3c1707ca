using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>A line of a <see cref="FileList"/>.</summary>
/// <param name="Path">From the output's root, with slashes.</param>
/// <param name="Hash">Of its content.</param>
/// <param name="Size">In bytes; 0 if it was read from a list.</param>
internal readonly record struct ListedFile(string Path, ContentHash Hash, long Size = 0)
{
    /// <summary>How many bytes the line has.</summary>
    public int LineLength => ContentHash.Length + 2 + Encoding.UTF8.GetByteCount(Path) + 1;
}

/// <summary>
/// <c>output/.files</c>: every published path with its hash, one a line, sorted by path in ordinal order of code units; no times.
/// </summary>
internal static class FileList
{
    public const string Name = ".files";

    /// <summary>
    /// The lines of a file, sorted; none if there is no file. A line that is not one of ours, or leads out of the folder, is skipped.
    /// </summary>
    public static IReadOnlyList<ListedFile> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        var files = new List<ListedFile>();
        foreach (var line in File.ReadLines(file))
            if (Parse(line) is { } listed)
                files.Add(listed);
        if (!IsSorted(files))
            files.Sort(ByPath);
        return files;
    }

    /// <summary>Whether every line of a file is one of ours, and the last one is whole.</summary>
    public static bool IsWhole(string file)
    {
        using var stream = File.OpenRead(file);
        if (stream.Length == 0)
            return false;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n' && File.ReadLines(file).All(line => Parse(line) is not null);
    }

    /// <summary>Writes a list.</summary>
    /// <param name="file">Where; what is there is replaced.</param>
    /// <param name="files">Sorted by path.</param>
    /// <returns>How many lines it has.</returns>
    public static int Write(string file, IEnumerable<ListedFile> files)
    {
        var count = 0;
        foreach (var _ in WriteThrough(file, files))
            count++;
        return count;
    }

    /// <summary>Writes a list while it is gone through.</summary>
    public static IEnumerable<ListedFile> WriteThrough(string file, IEnumerable<ListedFile> files)
    {
        File.Delete(file); // it may be a link, which is not written through
        using var writer = new StreamWriter(
            file,
            new UTF8Encoding(false),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                BufferSize = 1 << 16,
            }
        );
        var digits = new char[ContentHash.Length];
        foreach (var listed in files)
        {
            listed.Hash.Format(digits);
            writer.Write(digits);
            writer.Write("  ");
            writer.Write(listed.Path);
            writer.Write('\n');
            yield return listed;
        }
    }

    /// <summary>Two sorted lists side by side: each path once, with its hash in the first and in the second, where it is listed.</summary>
    public static IEnumerable<(string Path, ContentHash? First, ContentHash? Second)> Compare(
        IEnumerable<ListedFile> first,
        IEnumerable<ListedFile> second
    )
    {
        using var one = first.GetEnumerator();
        using var two = second.GetEnumerator();
        var (hasOne, hasTwo) = (one.MoveNext(), two.MoveNext());
        while (hasOne || hasTwo)
        {
            var order =
                !hasOne ? 1
                : !hasTwo ? -1
                : string.CompareOrdinal(one.Current.Path, two.Current.Path);
            yield return (
                order <= 0 ? one.Current.Path : two.Current.Path,
                order <= 0 ? one.Current.Hash : null,
                order >= 0 ? two.Current.Hash : null
            );
            if (order <= 0)
                hasOne = one.MoveNext();
            if (order >= 0)
                hasTwo = two.MoveNext();
        }
    }

    /// <summary>Merges two sorted lists; a path may occur twice.</summary>
    public static IEnumerable<ListedFile> Merge(IEnumerable<ListedFile> first, IEnumerable<ListedFile> second)
    {
        using var other = second.GetEnumerator();
        var hasOther = other.MoveNext();
        foreach (var file in first)
        {
            for (; hasOther && ByPath(other.Current, file) < 0; hasOther = other.MoveNext())
                yield return other.Current;
            yield return file;
        }
        for (; hasOther; hasOther = other.MoveNext())
            yield return other.Current;
    }

    /// <summary>A sorted list without duplicates: several parts of the site may publish the same image.</summary>
    /// <exception cref="OutputException">Two different files have one path, or one has the path of a folder.</exception>
    public static IEnumerable<ListedFile> Distinct(IEnumerable<ListedFile> files)
    {
        // The files that the last path begins with, itself the last: of them one may be a folder of the next.
        var open = new List<ListedFile>();
        foreach (var file in files)
        {
            while (open.Count > 0 && !file.Path.StartsWith(open[^1].Path, StringComparison.Ordinal))
                open.RemoveAt(open.Count - 1);
            if (open.Count > 0 && open[^1] is var last && last.Path == file.Path && last.Hash == file.Hash)
                continue;
            foreach (var before in open)
                if (before.Path == file.Path)
                    throw OutputException.TwoFiles(file.Path);
                else if (file.Path[before.Path.Length] == '/')
                    throw OutputException.FileAndFolder(before.Path);
            yield return file;
            open.Add(file);
        }
    }

    private static ListedFile? Parse(string line)
    {
        const int PathStart = ContentHash.Length + 2;
        if (line.Length <= PathStart || line.AsSpan(ContentHash.Length, 2) is not "  ")
            return null;
        if (ContentHash.Parse(line.AsSpan(0, ContentHash.Length)) is not { } hash)
            return null;
        var path = line[PathStart..];
        var isWithin = !Path.IsPathRooted(path) && !(path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains(".."));
        return isWithin ? new(path, hash) : null;
    }

    private static bool IsSorted(List<ListedFile> files)
    {
        for (var i = 1; i < files.Count; i++)
            if (ByPath(files[i - 1], files[i]) >= 0)
                return false;
        return true;
    }

    private static int ByPath(ListedFile one, ListedFile other) => string.CompareOrdinal(one.Path, other.Path);
}
