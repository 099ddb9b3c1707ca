using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>A newspaper on disk that tests edit and rebuild: each time incrementally, and once more from scratch for comparison.</summary>
internal sealed partial class Workspace : IDisposable
{
    // All programs build the same site; this one needs no process.
    private static readonly Executable FromNothing = Executable.Jit;

    private readonly TempFolder _folder = new();
    private readonly Executable _program;
    private Dictionary<string, string> _published = [];
    private int _clean;

    /// <param name="program">The program that builds it.</param>
    /// <param name="newspaper">A newspaper of the golden tests to begin with.</param>
    public Workspace(Executable program, string newspaper)
    {
        _program = program;
        Sources.Copy(TestFolder.At("Newspapers", newspaper, "input"), Input);
        Sources.Copy(TestFolder.At("Newspapers", "_theme"), Theme);
        // The golden newspapers go without a search; here its index must hold out, too.
        File.WriteAllText(Path.Combine(Theme, "pages/search.html"), "search: {{ search.index }} {{ search.last }}\n");
    }

    /// <summary>The folder of the workspace.</summary>
    public string Root => _folder.Root;

    /// <summary>The input.</summary>
    public string Input => _folder.At("input");

    /// <summary>The newspaper's own theme.</summary>
    public string Theme => _folder.At("theme");

    /// <summary>The output.</summary>
    public string Output => _folder.At("output");

    /// <summary>The manifest.</summary>
    public string Manifest => _folder.At(".cache/output.manifest");

    /// <summary>What formats keep of issues.</summary>
    public string Extracts => _folder.At(".cache/output.extracts");

    /// <summary>The cache of encoded images.</summary>
    public string Photos => _folder.At(".cache/photos");

    /// <summary>The addresses that the last build changed.</summary>
    public string Changes => _folder.At("changes");

    /// <summary>The moment of the build.</summary>
    public string Now { get; set; } = "2022-01-12T12:00";

    /// <summary>The arguments of an incremental build.</summary>
    public string[] Command => Arguments("output", "--changes", "changes");

    /// <summary>A path below the input.</summary>
    public string At(string path) => Path.Combine(Input, path);

    /// <summary>Builds incrementally; the newspaper must have no errors.</summary>
    /// <param name="more">More options.</param>
    /// <returns>The output of the program.</returns>
    public string Build(params string[] more)
    {
        var said = _program.Run(Root, [.. Command, .. more]);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        return said.Error;
    }

    /// <summary>Builds incrementally, and counts what took time.</summary>
    /// <param name="kind">Of what: stages, formats or templates.</param>
    /// <returns>The output of the program, and the counts by name.</returns>
    public (string Output, Dictionary<string, int> Counts) BuildAndCount(string kind)
    {
        var file = _folder.At("timings.json");
        var output = Build("--timings", file);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.True(json.RootElement.GetProperty("wall").GetDouble() > 0);
        var timings = json.RootElement.GetProperty(kind).EnumerateArray();
        return (
            output,
            timings.ToDictionary(timing => timing.GetProperty("name").GetString()!, timing => timing.GetProperty("count").GetInt32())
        );
    }

    /// <summary>Builds incrementally and from scratch, and compares the two.</summary>
    public void BuildAndCompare()
    {
        var before = Files(Output);
        var built = _program.Run(Root, Command);
        // Occasionally without the photo cache, too.
        var clean = _clean++ % 4 == 3 ? $"apart/clean-{_clean}" : $"clean-{_clean}";
        var anew = FromNothing.Run(Root, Arguments(clean));
        Assert.Equal(anew.Code, built.Code);
        var after = Files(Output);
        Assert.Equal(WithoutPlaceAndTime(anew.Error), WithoutPlaceAndTime(WithoutLostAddresses(built.Error, _published, after)));
        var isRefused = anew.Code == Cli.ExitCode.Refused;
        Same(isRefused ? before : Files(_folder.At(clean)), after);
        if (isRefused)
            return;
        AssertChangeList(_published, after);
        _published = after;
        foreach (var folder in (string[])[_folder.At(clean), _folder.At("apart")])
            if (Directory.Exists(folder))
                Directory.Delete(folder, true);
    }

    /// <summary>The files of a build from scratch, which is then deleted.</summary>
    public Dictionary<string, string> BuildFromScratch()
    {
        var said = FromNothing.Run(Root, Arguments("aside"));
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        var files = Files(_folder.At("aside"));
        Directory.Delete(_folder.At("aside"), true);
        File.Delete(_folder.At(".cache/aside.manifest"));
        return files;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Every file of a folder, by path.</summary>
    public static Dictionary<string, string> Files(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                    path => Convert.ToBase64String(File.ReadAllBytes(path)),
                    StringComparer.Ordinal
                );

    /// <summary>Fails if the files of two folders differ.</summary>
    public static void Same(Dictionary<string, string> expected, Dictionary<string, string> actual)
    {
        Problems.AssertNone(expected.Keys.Except(actual.Keys).Select(path => $"{path} is missing"));
        Problems.AssertNone(actual.Keys.Except(expected.Keys).Select(path => $"{path} must not exist"));
        Problems.AssertNone(
            expected.Where(file => file.Value != actual[file.Key]).Select(file => $"{file.Key} differs from a build from scratch")
        );
    }

    private string[] Arguments(string output, params string[] more) =>
        ["build", "--input", "input", "--theme", "theme", "--output", output, "--now", Now, .. more];

    // The summary names the output, the time and the number of changed files.
    private static string WithoutPlaceAndTime(string said) => Summary().Replace(said, "");

    // A build from scratch knows no earlier addresses, so it reports none as lost. Those that the incremental build reports must really be
    // lost.
    private static string WithoutLostAddresses(string said, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var lost = LostAddress().Matches(said);
        foreach (var address in lost.Select(match => match.Groups[1].Value).Where(address => address.Length > 0))
        {
            var path = Uri.UnescapeDataString(address.TrimStart('/'));
            var file = path.EndsWith('/') ? path + "index.html" : path;
            Assert.True(before.ContainsKey(file) && !after.ContainsKey(file), said);
        }
        return Warnings()
            .Replace(
                LostAddress().Replace(said, ""),
                count => Cli.Counted.Warnings.Of(int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture) - lost.Count).English
            );
    }

    // The list of changes has every address that differs.
    private void AssertChangeList(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var site = Url().Match(File.ReadAllText(At("newspaper.yaml"))).Groups[1].Value.TrimEnd('/') + "/";
        var namesFiles = File.ReadAllText(At("newspaper.yaml")).Contains("links: files", StringComparison.Ordinal);
        var expected =
            from path in before.Keys.Union(after.Keys)
            where path != ".files" && before.GetValueOrDefault(path) != after.GetValueOrDefault(path)
            let change = !before.ContainsKey(path) ? "added"
            : !after.ContainsKey(path) ? "removed"
            : "changed"
            let isPage = Path.GetFileName(path) == "index.html" && (!namesFiles || path == "index.html")
            select $"{change} {site}{(isPage ? path[..^"index.html".Length] : path)}";
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            File.ReadAllLines(Changes).Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"^(?:url|网址): *(\S*)", RegexOptions.Multiline)]
    private static partial Regex Url();

    [GeneratedRegex(@"^.*: warning ED121: (?:the published address '([^']*)'|\d+ more).*\n  = .*\n", RegexOptions.Multiline)]
    private static partial Regex LostAddress();

    [GeneratedRegex(@"(\d+) warnings?$", RegexOptions.Multiline)]
    private static partial Regex Warnings();

    [GeneratedRegex(@" in \d+\.\d\d s| in (?:output|(?:apart/)?clean-\d+)|, (?:output|(?:apart/)?clean-\d+) is unchanged|, \d+ changed")]
    private static partial Regex Summary();
}
