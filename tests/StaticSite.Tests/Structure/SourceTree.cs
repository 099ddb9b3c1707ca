using StaticSite.Tests.Sample;

namespace StaticSite.Tests.Structure;

/// <summary>A file of the repository.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceFile(string Path, string[] Lines)
{
    public string Text => string.Join('\n', Lines);
}

/// <summary>The repository's own files, without what .gitignore leaves out.</summary>
internal static class SourceTree
{
    // Images, and what a golden test leaves behind that fails.
    private static readonly string[] Skipped = [".jpg", ".png", ".webp", ".pdf", ".received"];

    private static readonly Lazy<SourceFile[]> Files = new(() =>
        [.. Walk(Sources.Root, Ignored()).Order(StringComparer.Ordinal).Select(Read)]
    );

    /// <summary>The text files below a folder.</summary>
    /// <param name="folder">From the repository's root, ending in a slash; empty for all.</param>
    /// <param name="extension">How their names end.</param>
    public static IEnumerable<SourceFile> Below(string folder, string extension = "") =>
        Files.Value.Where(file =>
            file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(extension, StringComparison.Ordinal)
        );

    // A working copy may come without .git, or with one that another user owns: so the folders are walked and git is not asked.
    private static HashSet<string> Ignored() =>
        [
            .. File.ReadLines(Sources.At(".gitignore")).Where(line => line.StartsWith('/')).Select(line => Sources.At(line.Trim('/'))),
            Sources.At(".git"),
        ];

    private static IEnumerable<string> Walk(string folder, HashSet<string> ignored) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file => !ignored.Contains(file) && !Skipped.Contains(Path.GetExtension(file)))
            .Concat(
                Directory.EnumerateDirectories(folder).Where(below => !ignored.Contains(below)).SelectMany(below => Walk(below, ignored))
            );

    private static SourceFile Read(string file) =>
        new(Path.GetRelativePath(Sources.Root, file).Replace('\\', '/'), File.ReadAllLines(file));
}
