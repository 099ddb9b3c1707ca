using System.Text;

namespace StaticSite.Newspapers;

/// <summary>A file of the site.</summary>
public sealed class SiteFile
{
    private readonly Func<byte[]> _read;

    /// <param name="path">Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="ArgumentException">The path is not one within the site.</exception>
    public SiteFile(string path, byte[] bytes)
        : this(Within(path), () => bytes) { }

    /// <param name="path">Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</param>
    /// <param name="text">Its text, to be written in UTF-8.</param>
    /// <exception cref="ArgumentException">The path is not one within the site.</exception>
    public SiteFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text)) { }

    internal SiteFile(string path, Func<byte[]> read) => (Path, _read) = (path, read);

    /// <summary>Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    /// <exception cref="IOException">It is not there any more, or cannot be read.</exception>
    public byte[] Read() => _read();

    private static string Within(string path) =>
        path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Any(name => name is "" or "." or "..")
            ? throw new ArgumentException($"'{path}' is not a path within the site", nameof(path))
            : path;
}
