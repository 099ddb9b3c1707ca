using System.Text.RegularExpressions;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>A newspaper on disk that is edited and built again and again: each time as it stands, and once more from nothing.</summary>
internal sealed partial class Desk : IDisposable
{
    private readonly TempFolder _folder = new();
    private Dictionary<string, string> _published = [];
    private int _clean;

    /// <param name="newspaper">One of the newspapers of the golden tests, to begin with.</param>
    public Desk(string newspaper)
    {
        Sources.Copy(TestFolder.At("Newspapers", newspaper, "input"), Input);
        Sources.Copy(TestFolder.At("Newspapers", "_theme"), Theme);
    }

    /// <summary>The newspaper.</summary>
    public string Input => _folder.At("input");

    /// <summary>Its own theme.</summary>
    public string Theme => _folder.At("theme");

    /// <summary>Where it is published.</summary>
    public string Output => _folder.At("output");

    /// <summary>What is remembered between builds.</summary>
    public string Manifest => _folder.At(".cache/output.manifest");

    /// <summary>The addresses that the last build changed.</summary>
    public string Changes => _folder.At("changes");

    /// <summary>The moment that it is built for.</summary>
    public string Now { get; set; } = "2022-01-12T12:00";

    /// <summary>A path below the newspaper.</summary>
    public string At(string path) => Path.Combine(Input, path);

    /// <summary>Builds what has changed.</summary>
    public BuildResult Build() => Build(Output, Changes);

    /// <summary>Builds what has changed, and again from nothing, and compares.</summary>
    public void BuildAndCompare()
    {
        var before = Files(Output);
        var built = Build();
        var clean = _folder.At($"clean-{_clean++}");
        var anew = Build(clean, null);
        Assert.Equal(Printing.Report(anew.Diagnostics), Printing.Report(built.Diagnostics));
        Assert.Equal(anew.IsRefused, built.IsRefused);
        var after = Files(Output);
        Same(anew.IsRefused ? before : Files(clean), after);
        if (anew.IsRefused) return;
        Assert.Equal(anew.Files, built.Files);
        ListsChanges(_published, after);
        _published = after;
        Directory.Delete(clean, true);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Every file of a folder.</summary>
    public static Dictionary<string, string> Files(string folder) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => Convert.ToBase64String(File.ReadAllBytes(path)), StringComparer.Ordinal);

    private BuildResult Build(string output, string? changes) => StaticSite.Build.Run(new()
    {
        Input = new DiskTree(Input),
        InputFolder = Input,
        Theme = new DiskTree(Theme),
        Output = output,
        Changes = changes,
        Now = zone => Publication.ParseTime(Now, zone)!.Value,
    });

    private static void Same(Dictionary<string, string> expected, Dictionary<string, string> actual)
    {
        Problems.AssertNone(expected.Keys.Except(actual.Keys).Select(path => $"{path} is missing"));
        Problems.AssertNone(actual.Keys.Except(expected.Keys).Select(path => $"{path} should not be there"));
        Problems.AssertNone(expected.Where(file => file.Value != actual[file.Key]).Select(file => $"{file.Key} is not as it would be made from nothing"));
    }

    // The list of changes says what is different, an address each.
    private void ListsChanges(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var site = Url().Match(File.ReadAllText(At("newspaper.yaml"))).Groups[1].Value.TrimEnd('/') + "/";
        var namesFiles = File.ReadAllText(At("newspaper.yaml")).Contains("links: files", StringComparison.Ordinal);
        var expected =
            from path in before.Keys.Union(after.Keys)
            where path != ".files" && before.GetValueOrDefault(path) != after.GetValueOrDefault(path)
            let change = !before.ContainsKey(path) ? "added" : !after.ContainsKey(path) ? "removed" : "changed"
            let isPage = Path.GetFileName(path) == "index.html" && (!namesFiles || path == "index.html")
            select $"{change} {site}{(isPage ? path[..^"index.html".Length] : path)}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), File.ReadAllLines(Changes).Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^(?:url|网址): *(\S*)", RegexOptions.Multiline)]
    private static partial Regex Url();
}
