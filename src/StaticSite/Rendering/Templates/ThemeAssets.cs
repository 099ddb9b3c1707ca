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

    public static IReadOnlyList<ThemeAsset> Read(FileTree tree) =>
    [
        .. tree.Walk(Folder)
            .SelectMany(path => BundlesOf(path), (path, bundle) => (path, bundle))
            .GroupBy(file => file.bundle, file => file.path, StringComparer.Ordinal)
            .Select(group => Create(group.Key, Join(tree, group)))
            .OrderBy(asset => asset.Name, StringComparer.Ordinal),
    ];

    /// <summary>Where a file of this name and hash is published.</summary>
    public static Address Hashed(string name, ContentHash hash) =>
        new($"{Folder}/{Path.ChangeExtension(name, null)}-{hash.ToString()[..10]}{Path.GetExtension(name)}");

    private static ThemeAsset Create(string name, byte[] bytes) => Published(name, Path.GetExtension(name) == ".css" ? Encoding.UTF8.GetBytes(StyleSheet.Compact(Encoding.UTF8.GetString(bytes))) : bytes);

    private static ThemeAsset Published(string name, byte[] bytes) => new(name, Hashed(name, ContentHash.Of(bytes)), bytes);

    // css/*.css become site.css, css/A+B/*.css stand in A.css and in B.css, and scripts alike; anything else stays a file of its own.
    private static IEnumerable<string> BundlesOf(string path) => path[(Folder.Length + 1)..].Split('/') switch
    {
        [("css" or "js") and var kind, var file] when Path.GetExtension(file) == $".{kind}" => [$"site.{kind}"],
        [("css" or "js") and var kind, var names, .., var file] when Path.GetExtension(file) == $".{kind}" => names.Split('+').Select(name => $"{name}.{kind}"),
        var other => [string.Join('/', other)],
    };

    private static byte[] Join(FileTree tree, IEnumerable<string> paths)
    {
        var parts = paths.Order(StringComparer.Ordinal).Select(tree.ReadBytes).ToArray();
        if (parts.Length == 1) return parts[0];
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            joined.Write(part);
            joined.Write(Encoding.UTF8.GetBytes("\n"));
        }
        return joined.ToArray();
    }
}
