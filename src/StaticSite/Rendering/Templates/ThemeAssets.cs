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
            .GroupBy(BundleOf, StringComparer.Ordinal)
            .Select(group => Create(group.Key, Join(tree, group)))
            .OrderBy(asset => asset.Name, StringComparer.Ordinal),
    ];

    /// <summary>Where a file of this name and hash is published.</summary>
    public static Address Hashed(string name, ContentHash hash) =>
        new($"{Folder}/{Path.ChangeExtension(name, null)}-{hash.ToString()[..10]}{Path.GetExtension(name)}");

    private static ThemeAsset Create(string name, byte[] bytes) => new(name, Hashed(name, ContentHash.Of(bytes)), bytes);

    // css/*.css become site.css and js/*.js site.js; anything else stays a file of its own.
    private static string BundleOf(string path) => path[(Folder.Length + 1)..] switch
    {
        var css when css.StartsWith("css/", StringComparison.Ordinal) && css.EndsWith(".css", StringComparison.Ordinal) => "site.css",
        var js when js.StartsWith("js/", StringComparison.Ordinal) && js.EndsWith(".js", StringComparison.Ordinal) => "site.js",
        var other => other,
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
