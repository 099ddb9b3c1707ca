using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Sample;

/// <summary>A published newspaper: its files by their path in output/, and its parsed HTML.</summary>
internal sealed class BuiltSite : IDisposable
{
    /// <summary>Later than both issues of the sample.</summary>
    public const string Now = "2022-01-11T08:00";

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;

    private BuiltSite(string input)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var folder = Output;
        CachedPhotos.Restore("sample", folder);
        ExitCode = Cli.CommandLine.Run(
            ["build", "--input", input, "--output", folder, "--now", Now, "--format", "json"],
            TestTerminal.English(output, error)
        );
        (Diagnostics, Summary) = (output.ToString(), error.ToString());
        if (ExitCode != 0)
            return;
        CachedPhotos.Save("sample", folder);
        Files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .ToHashSet(StringComparer.Ordinal);
        Headers = File.ReadAllText(Path.Combine(folder, "_headers"));
        Pages = Files
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => file, file => Parse(Path.Combine(folder, file)), StringComparer.Ordinal);
    }

    /// <summary>The output folder.</summary>
    public string Output => Path.Combine(_folder, "output");

    public int ExitCode { get; }

    /// <summary>The build's diagnostics as JSON.</summary>
    public string Diagnostics { get; }

    /// <summary>The last line of the build.</summary>
    public string Summary { get; }

    /// <summary>The content of _headers.</summary>
    public string Headers { get; } = "";

    public IReadOnlySet<string> Files { get; } = new HashSet<string>();

    public IReadOnlyDictionary<string, IDocument> Pages { get; } = new Dictionary<string, IDocument>();

    /// <summary>The repository's input/.</summary>
    public static BuiltSite Sample() => new(Sources.At("input"));

    /// <summary>The repository's input/ with more settings in newspaper.yaml.</summary>
    public static BuiltSite Sample(string settings)
    {
        var copy = Directory.CreateTempSubdirectory("static-site-").FullName;
        Sources.Copy(Sources.At("input"), Path.Combine(copy, "input"));
        File.AppendAllText(Path.Combine(copy, "input", "newspaper.yaml"), $"\n{settings}\n");
        try
        {
            return new(Path.Combine(copy, "input"));
        }
        finally
        {
            Directory.Delete(copy, true);
        }
    }

    public IDocument Page(string path) => Pages[path];

    public void Dispose() => Directory.Delete(_folder, true);

    private static IDocument Parse(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));
}
