using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>A newspaper, published into a temporary folder.</summary>
internal sealed class Published : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;

    /// <param name="input">The input, relative to the root of the repository.</param>
    /// <param name="now">The moment of the build.</param>
    /// <param name="theme">The newspaper's own theme, or null.</param>
    /// <param name="settings">More settings for newspaper.yaml, or null.</param>
    /// <param name="photos">The key of its photos in <see cref="CachedPhotos"/>; the input if null.</param>
    public Published(string input, string now, string? theme = null, string? settings = null, string? photos = null)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var source = settings is null ? Path.Combine(Repository.Root, input) : CopyWith(settings, Path.Combine(Repository.Root, input));
        string[] arguments = ["build", "--input", source, "--output", Output, "--now", now];
        if (theme is not null)
            arguments = [.. arguments, "--theme", Path.Combine(Repository.Root, theme)];
        CachedPhotos.Restore(photos ?? input, Output);
        var exitCode = Cli.CommandLine.Run(arguments, TestTerminal.English(output, error));
        Assert.True(exitCode == 0, output.ToString() + error);
        CachedPhotos.Save(photos ?? input, Output);
    }

    /// <summary>The published folder.</summary>
    public string Output => Path.Combine(_folder, "output");

    /// <summary>Every HTML document that is not a redirect, by its path in output/.</summary>
    public IEnumerable<string> Pages =>
        Directory
            .GetFiles(Output, "*.html", SearchOption.AllDirectories)
            .Where(file => !File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, true);

    private string CopyWith(string settings, string input)
    {
        var copy = Path.Combine(_folder, "input");
        foreach (var file in Directory.GetFiles(input, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy, Path.GetRelativePath(input, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
        File.AppendAllText(Path.Combine(copy, "newspaper.yaml"), $"\n{settings}\n");
        return copy;
    }
}
