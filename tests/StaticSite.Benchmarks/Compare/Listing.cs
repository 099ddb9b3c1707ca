namespace StaticSite.Benchmarks.Compare;

/// <summary>The size of a full build's output.</summary>
/// <param name="Files">The number of files.</param>
/// <param name="Bytes">Their total size in bytes.</param>
internal sealed record Listing(int Files, long Bytes)
{
    /// <summary>
    /// Lists an output in a file beside it, for native/floor.c: one "size path" per line; folders have size -1 and precede their files.
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

    /// <summary>The path of an output's list.</summary>
    public static string FileOf(string output) => output + ".list";
}
