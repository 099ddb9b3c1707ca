using System.Text;
using StaticSite.Writing;

namespace StaticSite.Newspapers;

/// <summary>A file of the site.</summary>
public sealed class SiteFile
{
    private readonly Func<byte[]> _read;

    /// <param name="path">Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="ArgumentException">The path is not one within the site, or belongs to the program.</exception>
    public SiteFile(string path, byte[] bytes)
        : this(Publishable(path), () => bytes) { }

    /// <param name="path">Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</param>
    /// <param name="text">Its text, to be written in UTF-8.</param>
    /// <exception cref="ArgumentException">The path is not one within the site, or belongs to the program.</exception>
    public SiteFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text)) { }

    internal SiteFile(string path, Func<byte[]> read) => (Path, _read) = (path, read);

    /// <summary>Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    /// <exception cref="IOException">It no longer exists, or cannot be read.</exception>
    public byte[] Read() => _read();

    /// <summary>Whether a path leads from a root to a file below it, with slashes.</summary>
    internal static bool IsRelative(string path) =>
        !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(name => name is not ("" or "." or ".."));

    private static string Publishable(string path)
    {
        if (!IsRelative(path) || path.Any(character => character == ':' || char.IsControl(character)))
            throw new ArgumentException($"'{path}' is not a path within the site", nameof(path));
        return path.Split('/')[0] is FileList.Name or Staging.Name
            ? throw new ArgumentException($"'{path}' belongs to the program", nameof(path))
            : path;
    }
}
