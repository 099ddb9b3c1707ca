using System.Globalization;
using System.Text;
using StaticSite.Loading;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>A line of a <see cref="FileList"/>.</summary>
internal readonly record struct ListedFile(string Path, ContentHash Hash);

/// <summary><c>output/.files</c>: every published path with its hash, one a line, sorted by path in ordinal order of code units; no times.</summary>
internal static class FileList
{
    public const string Name = ".files";

    private const int HashLength = 32;

    /// <summary>The lines of a file, sorted; none if there is no file. A line that is not one of ours, or leads out of the folder, is passed over.</summary>
    public static IEnumerable<ListedFile> Read(string file)
    {
        if (!File.Exists(file)) yield break;
        foreach (var line in IsSorted(Lines(file)) ? Lines(file) : Lines(file).OrderBy(line => line.Path, StringComparer.Ordinal)) yield return line;
    }

    /// <summary>Writes a list.</summary>
    /// <param name="file">Where; what is there is replaced.</param>
    /// <param name="files">Sorted by path.</param>
    /// <returns>How many lines it has.</returns>
    public static int Write(string file, IEnumerable<ListedFile> files)
    {
        File.Delete(file); // it may be a link, which is not written through
        using var writer = new StreamWriter(file, new UTF8Encoding(false), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 });
        Span<char> digits = stackalloc char[HashLength];
        var count = 0;
        foreach (var (path, hash) in files)
        {
            hash.Value.TryFormat(digits, out _, "x32", CultureInfo.InvariantCulture);
            writer.Write(digits);
            writer.Write("  ");
            writer.Write(path);
            writer.Write('\n');
            count++;
        }
        return count;
    }

    /// <summary>Two sorted lists side by side: each path once, with its hash in the first and in the second, where it is listed.</summary>
    public static IEnumerable<(string Path, ContentHash? First, ContentHash? Second)> Compare(IEnumerable<ListedFile> first, IEnumerable<ListedFile> second)
    {
        using var one = first.GetEnumerator();
        using var two = second.GetEnumerator();
        var (hasOne, hasTwo) = (one.MoveNext(), two.MoveNext());
        while (hasOne || hasTwo)
        {
            var order = !hasOne ? 1 : !hasTwo ? -1 : string.CompareOrdinal(one.Current.Path, two.Current.Path);
            yield return (order <= 0 ? one.Current.Path : two.Current.Path, order <= 0 ? one.Current.Hash : null, order >= 0 ? two.Current.Hash : null);
            if (order <= 0) hasOne = one.MoveNext();
            if (order >= 0) hasTwo = two.MoveNext();
        }
    }

    /// <summary>Two sorted lists as one, in which a path may stand twice.</summary>
    public static IEnumerable<ListedFile> Merge(IEnumerable<ListedFile> first, IEnumerable<ListedFile> second)
    {
        foreach (var (path, one, two) in Compare(first, second))
        {
            if (one is { } hash) yield return new(path, hash);
            if (two is { } other) yield return new(path, other);
        }
    }

    private static IEnumerable<ListedFile> Lines(string file)
    {
        foreach (var line in File.ReadLines(file))
            if (line.Length > HashLength + 2 && line.AsSpan(HashLength, 2) is "  "
                && UInt128.TryParse(line.AsSpan(0, HashLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
                && line[(HashLength + 2)..] is var path && !Path.IsPathRooted(path) && !path.Split('/').Contains(".."))
                yield return new(path, new(hash));
    }

    private static bool IsSorted(IEnumerable<ListedFile> files)
    {
        var last = "";
        foreach (var (path, _) in files)
        {
            if (string.CompareOrdinal(last, path) >= 0) return false;
            last = path;
        }
        return true;
    }
}
