using System.Globalization;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>A newspaper on disk that is edited and built again and again: each time as it stands, and once more from nothing.</summary>
internal sealed partial class Workspace : IDisposable
{
    // Every program makes the same of a newspaper; this one starts no process.
    private static readonly Executable FromNothing = Executable.Jit;

    private readonly TempFolder _folder = new();
    private readonly Executable _program;
    private Dictionary<string, string> _published = [];
    private int _clean;

    /// <param name="program">The program that builds it.</param>
    /// <param name="newspaper">One of the newspapers of the golden tests, to begin with.</param>
    public Workspace(Executable program, string newspaper)
    {
        _program = program;
        Sources.Copy(TestFolder.At("Newspapers", newspaper, "input"), Input);
        Sources.Copy(TestFolder.At("Newspapers", "_theme"), Theme);
    }

    /// <summary>The folder of it all.</summary>
    public string Root => _folder.Root;

    /// <summary>The newspaper.</summary>
    public string Input => _folder.At("input");

    /// <summary>Its own theme.</summary>
    public string Theme => _folder.At("theme");

    /// <summary>Where it is published.</summary>
    public string Output => _folder.At("output");

    /// <summary>What is remembered between builds.</summary>
    public string Manifest => _folder.At(".cache/output.manifest");

    /// <summary>Where encoded images are kept.</summary>
    public string Photos => _folder.At(".cache/photos");

    /// <summary>The addresses that the last build changed.</summary>
    public string Changes => _folder.At("changes");

    /// <summary>The moment that it is built for.</summary>
    public string Now { get; set; } = "2022-01-12T12:00";

    /// <summary>How the program is called to build what has changed.</summary>
    public string[] Command => Arguments("output", "--changes", "changes");

    /// <summary>A path below the newspaper.</summary>
    public string At(string path) => Path.Combine(Input, path);

    /// <summary>Builds what has changed; the newspaper must be fit to be published.</summary>
    /// <param name="more">More options.</param>
    /// <returns>What the program said.</returns>
    public string Build(params string[] more)
    {
        var said = _program.Run(Root, [.. Command, .. more]);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        return said.Error;
    }

    /// <summary>Builds what has changed, and again from nothing, and compares.</summary>
    public void BuildAndCompare()
    {
        var before = Files(Output);
        var built = _program.Run(Root, Command);
        // Now and then without what is kept of images too.
        var clean = _clean++ % 4 == 3 ? $"apart/clean-{_clean}" : $"clean-{_clean}";
        var anew = FromNothing.Run(Root, Arguments(clean));
        Assert.Equal(anew.Code, built.Code);
        var after = Files(Output);
        Assert.Equal(WithoutPlaceAndTime(anew.Error), WithoutPlaceAndTime(WithoutLostAddresses(built.Error, _published, after)));
        var isRefused = anew.Code == Cli.ExitCode.Refused;
        Same(isRefused ? before : Files(_folder.At(clean)), after);
        if (isRefused)
            return;
        ListsChanges(_published, after);
        _published = after;
        foreach (var folder in (string[])[_folder.At(clean), _folder.At("apart")])
            if (Directory.Exists(folder))
                Directory.Delete(folder, true);
    }

    /// <summary>What a build from nothing gives, of which nothing stays.</summary>
    public Dictionary<string, string> BuiltAside()
    {
        var said = FromNothing.Run(Root, Arguments("aside"));
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        var files = Files(_folder.At("aside"));
        Directory.Delete(_folder.At("aside"), true);
        File.Delete(_folder.At(".cache/aside.manifest"));
        return files;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Every file of a folder.</summary>
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

    /// <summary>Fails if two folders' files are not the same.</summary>
    public static void Same(Dictionary<string, string> expected, Dictionary<string, string> actual)
    {
        Problems.AssertNone(expected.Keys.Except(actual.Keys).Select(path => $"{path} is missing"));
        Problems.AssertNone(actual.Keys.Except(expected.Keys).Select(path => $"{path} should not be there"));
        Problems.AssertNone(
            expected.Where(file => file.Value != actual[file.Key]).Select(file => $"{file.Key} is not as it would be made from nothing")
        );
    }

    private string[] Arguments(string output, params string[] more) =>
        ["build", "--input", "input", "--theme", "theme", "--output", output, "--now", Now, .. more];

    // The summary names the output, how long it took and how many files were changed.
    private static string WithoutPlaceAndTime(string said) => Summary().Replace(said, "");

    // A build from nothing knows no address that was published before, and reports none as gone. What the other one reports must be true.
    private static string WithoutLostAddresses(string said, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var told = LostAddress().Matches(said);
        foreach (var address in told.Select(match => match.Groups[1].Value).Where(address => address.Length > 0))
        {
            var path = Uri.UnescapeDataString(address.TrimStart('/'));
            var file = path.EndsWith('/') ? path + "index.html" : path;
            Assert.True(before.ContainsKey(file) && !after.ContainsKey(file), said);
        }
        return Warnings()
            .Replace(
                LostAddress().Replace(said, ""),
                count => Cli.Counted.Warnings.Of(int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture) - told.Count).English
            );
    }

    // The list of changes says what is different, an address each.
    private void ListsChanges(Dictionary<string, string> before, Dictionary<string, string> after)
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
