namespace StaticSite.Benchmarks.Compare;

/// <summary>What a full build has made.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes they hold.</param>
internal sealed record Listing(int Files, long Bytes)
{
    /// <summary>
    /// Lists an output beside it, for native/floor.c: "size path" a line, folders, with size -1, before what lies in them.
    /// </summary>
    public static Listing Write(string output)
    {
        var entries = new DirectoryInfo(output)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            .ToArray();
        File.WriteAllLines(
            FileOf(output),
            entries.Select(entry => $"{(entry is FileInfo file ? file.Length : -1)} {Path.GetRelativePath(output, entry.FullName)}")
        );
        var files = entries.OfType<FileInfo>().ToArray();
        return new(files.Length, files.Sum(file => file.Length));
    }

    /// <summary>Where the list of an output lies.</summary>
    public static string FileOf(string output) => output + ".list";
}
