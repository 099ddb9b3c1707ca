using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>An output folder, a theme that renders only articles, and the result of each build.</summary>
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

    /// <summary>Publishes articles; the build may fail.</summary>
    public BuildResult Try(params (string Name, string Text)[] articles) =>
        Printing.Build(
            Printing.Newspaper(
                articles.Select(article => ($"2022/01-10/01/{article.Name}.md", $"---\ntitle: {article.Name}\n---\n{article.Text}\n"))
            ),
            Output,
            new DiskTree(TestFolder.At("Markdown", "_theme"))
        );

    /// <summary>The path of a published article.</summary>
    public string Article(string slug) => At($"2022/01/10/01/{slug}/index.html");

    /// <summary>Every path below a folder with its content and time of writing; symlinks are listed, not followed.</summary>
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

    // What a build adds to the cache and takes back changes the time of a file there.
    private static string State(FileSystemInfo entry) =>
        entry is not FileInfo file || entry.LinkTarget is not null ? ""
        : file.Directory!.Name == ".cache" ? File.ReadAllText(entry.FullName)
        : $"{file.LastWriteTimeUtc.Ticks} {File.ReadAllText(entry.FullName)}";

    /// <summary>The only diagnostic of a build, except notes.</summary>
    public static Diagnostic Only(BuildResult result) => result.Diagnostics.Single(diagnostic => diagnostic.Severity != Severity.Info);

    /// <summary>A build is refused with this diagnostic alone: its rule, what it says and what it advises.</summary>
    public static void AssertRefused(BuildResult result, Rule rule, string message, string help)
    {
        Assert.True(result.IsRefused);
        var only = Only(result);
        Assert.Equal((rule, message, help), (only.Rule, only.Message.ToString(), only.Help.ToString()));
    }

    public void Dispose() => _folder.Dispose();
}
