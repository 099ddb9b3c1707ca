using System.Text;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Rendering.Templates;

/// <summary>A theme's style sheets, scripts and other assets, each published under a name that holds its content's hash.</summary>
internal sealed record ThemeAsset(string Name, Address Address, byte[] Bytes);

/// <summary>Finds the assets of a theme: what lies there is published, nothing is listed in code.</summary>
internal static class ThemeAssets
{
    private const string Folder = "assets";

    // What lies in css/every stands in every style sheet put together from css/, before what is its own.
    private const string Every = "every";

    // But not in a sheet of what few pages need, which is linked beside another.
    private const string More = "-more.css";

    public static IReadOnlyList<ThemeAsset> Read(FileTree tree)
    {
        var paths = tree.Walk(Folder).Order(StringComparer.Ordinal).ToArray();
        var files = paths.ToDictionary(path => path, path => Compact(path, tree.ReadBytes(path)), StringComparer.Ordinal);
        var shared = paths.Where(path => IsPart(path, "css", Every)).ToArray();
        return
        [
            .. paths.Except(shared)
                .SelectMany(BundlesOf, (path, bundle) => (path, bundle))
                .GroupBy(file => file.bundle, file => file.path, StringComparer.Ordinal)
                .Select(bundle => Create(bundle.Key, Join([.. (IsPart(bundle.First(), "css") && !bundle.Key.EndsWith(More, StringComparison.Ordinal) ? shared.Concat(bundle) : bundle).Select(path => files[path])])))
                .OrderBy(asset => asset.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsPart(string path, params string[] folders) => path.StartsWith($"{Folder}/{string.Join('/', folders)}/", StringComparison.Ordinal);

    /// <summary>Where a file of this name and hash is published.</summary>
    public static Address Hashed(string name, ContentHash hash) =>
        new($"{Folder}/{Path.ChangeExtension(name, null)}-{hash.ToString()[..10]}{Path.GetExtension(name)}");

    private static ThemeAsset Create(string name, byte[] bytes) => new(name, Hashed(name, ContentHash.Of(bytes)), bytes);

    // css/*.css become site.css, css/A+B/*.css stand in A.css and in B.css, and scripts and languages/ alike; anything else stays a file of its own.
    private static IEnumerable<string> BundlesOf(string path) => path[(Folder.Length + 1)..].Split('/') switch
    {
        [("css" or "js") and var kind, var file] when Path.GetExtension(file) == $".{kind}" => [$"site.{kind}"],
        [("css" or "js") and var kind, var names, .., var file] when Path.GetExtension(file) == $".{kind}" => names.Split('+').Select(name => $"{name}.{kind}"),
        ["languages", var names, var file] when Path.GetExtension(file) == ".css" => names.Split('+').Select(name => $"languages/{name}.css"),
        var other => [string.Join('/', other)],
    };

    private static byte[] Join(byte[][] parts) =>
        parts.Length == 1 ? parts[0] : Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(Encoding.UTF8.GetString)));

    // Without what only its authors read.
    private static byte[] Compact(string path, byte[] bytes) => Path.GetExtension(path) switch
    {
        ".css" => Encoding.UTF8.GetBytes(StyleSheet.Compact(Encoding.UTF8.GetString(bytes))),
        ".js" => Encoding.UTF8.GetBytes(ScriptText.Compact(Encoding.UTF8.GetString(bytes))),
        _ => bytes,
    };
}
