using StaticSite.Loading;

namespace StaticSite.Rendering.Templates;

/// <summary>Which files of a theme's <c>assets/</c> are published, and what is joined from them.</summary>
internal sealed class AssetBundles
{
    /// <summary>The folder of the assets, in a theme and in the site.</summary>
    public const string Folder = "assets";

    // What is in css/every comes first in every style sheet that is joined from css/.
    private const string Every = "every";

    // But not in a sheet for few pages, which is linked in addition to another.
    private const string More = "-more.css";

    private readonly Dictionary<string, string[]> _files;

    public AssetBundles(FileTree theme)
    {
        Paths = [.. theme.Walk(Folder).Order(StringComparer.Ordinal)];
        var shared = Paths.Where(path => IsPart(path, "css", Every) && Path.GetExtension(path) == ".css").ToArray();
        _files = Paths
            .Except(shared)
            .SelectMany(NamesOf, (path, name) => (path, name))
            .GroupBy(file => file.name, file => file.path, StringComparer.Ordinal)
            .ToDictionary(
                bundle => bundle.Key,
                bundle =>
                    (string[])
                        [.. IsPart(bundle.First(), "css") && !bundle.Key.EndsWith(More, StringComparison.Ordinal) ? shared : [], .. bundle],
                StringComparer.Ordinal
            );
    }

    /// <summary>Every file of the folder, in order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>What is published, by its name without a hash.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The files that something published is made of; null if nothing of this name is.</summary>
    public IReadOnlyList<string>? FilesOf(string name) => _files.GetValueOrDefault(name);

    /// <summary>What a file is a part of; empty if it is published on its own, or does not exist.</summary>
    public IEnumerable<string> WithPart(string path) =>
        _files
            .Where(bundle => bundle.Value.Contains(path) && bundle.Key != NameOf(path))
            .Select(bundle => bundle.Key)
            .Order(StringComparer.Ordinal);

    /// <summary>The name that a path would be published under on its own.</summary>
    public static string NameOf(string path) => path[(Folder.Length + 1)..];

    private static bool IsPart(string path, params string[] folders) =>
        path.StartsWith($"{Folder}/{string.Join('/', folders)}/", StringComparison.Ordinal);

    // css/*.css become site.css, css/A+B/*.css become parts of A.css and B.css, and scripts and languages/ likewise; anything else stays
    // a file of its own.
    private static IEnumerable<string> NamesOf(string path) =>
        NameOf(path).Split('/') switch
        {
            [("css" or "js") and var kind, var file] when Path.GetExtension(file) == $".{kind}" => [$"site.{kind}"],
            [("css" or "js") and var kind, var names, .., var file] when Path.GetExtension(file) == $".{kind}" => names
                .Split('+')
                .Select(name => $"{name}.{kind}"),
            ["languages", var names, var file] when Path.GetExtension(file) == ".css" => names
                .Split('+')
                .Select(name => $"languages/{name}.css"),
            var other => [string.Join('/', other)],
        };
}
