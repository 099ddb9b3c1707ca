using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The sample, published into a folder of its own.</summary>
internal sealed class Sample : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;

    public Sample()
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = Cli.CommandLine.Run(["build", "--input", Path.Combine(Root(), "input"), "--output", Output, "--now", "2022-01-11T08:00"], output, error);
        Assert.True(exitCode == 0, output.ToString() + error);
    }

    /// <summary>The published folder.</summary>
    public string Output => Path.Combine(_folder, "output");

    /// <summary>Every HTML page that a reader stays on, by its path in output/.</summary>
    public IEnumerable<string> Pages =>
        Directory.GetFiles(Output, "*.html", SearchOption.AllDirectories)
            .Where(file => !File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, true);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StaticSite.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"no StaticSite.sln above {AppContext.BaseDirectory}");
    }
}
