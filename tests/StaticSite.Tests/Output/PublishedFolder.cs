using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>A folder to publish into, with a theme that makes articles alone, and what is told of it.</summary>
internal sealed class PublishedFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>The output.</summary>
    public string Output => _folder.At("output");

    /// <summary>A path in the output.</summary>
    public string At(string path) => Path.Combine(Output, path);

    /// <summary>A path beside the output.</summary>
    public string Beside(string path) => _folder.At(path);

    /// <summary>Publishes articles on one page, each by its name and text.</summary>
    public BuildResult Publish(params (string Name, string Text)[] articles)
    {
        var result = Try(articles);
        Assert.False(result.IsRefused, Printing.Report(result.Diagnostics));
        return result;
    }

    /// <summary>The same if it may fail.</summary>
    public BuildResult Try(params (string Name, string Text)[] articles) =>
        Printing.Build(
            Printing.Newspaper(
                articles.Select(article => ($"2022/01-10/01/{article.Name}.md", $"---\ntitle: {article.Name}\n---\n{article.Text}\n"))
            ),
            Output,
            new DiskTree(TestFolder.At("Markdown", "_theme"))
        );

    /// <summary>Where an article is published.</summary>
    public string Article(string slug) => At($"2022/01/10/01/{slug}/index.html");

    /// <summary>Every path below a folder with what stands there and when it was written; links are listed, not followed.</summary>
    public static string Trace(string folder) =>
        string.Concat(
            new DirectoryInfo(folder)
                .EnumerateFileSystemInfos(
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
                )
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(entry => $"{Path.GetRelativePath(folder, entry.FullName)} {entry.LinkTarget} {State(entry)}\n")
        );

    private static string State(FileSystemInfo entry) =>
        entry is FileInfo file && entry.LinkTarget is null ? $"{file.LastWriteTimeUtc.Ticks} {File.ReadAllText(entry.FullName)}" : "";

    /// <summary>The only thing that a build said, but for remarks.</summary>
    public static Diagnostic Only(BuildResult result) => result.Diagnostics.Single(diagnostic => diagnostic.Severity != Severity.Info);

    public void Dispose() => _folder.Dispose();
}
