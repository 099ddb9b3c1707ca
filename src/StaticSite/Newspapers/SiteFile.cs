using System.Text;

namespace StaticSite.Newspapers;

/// <summary>A file of the site.</summary>
public sealed class SiteFile
{
    private readonly Func<byte[]> _read;

    /// <param name="path">Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</param>
    /// <param name="bytes">Its bytes.</param>
    public SiteFile(string path, byte[] bytes)
        : this(path, () => bytes) { }

    /// <param name="path">Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</param>
    /// <param name="text">Its text, to be written in UTF-8.</param>
    public SiteFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text)) { }

    internal SiteFile(string path, Func<byte[]> read) => (Path, _read) = (path, read);

    /// <summary>Its path from the site's root, with slashes: <c>2022/01/10/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    /// <exception cref="IOException">It is not there any more, or cannot be read.</exception>
    public byte[] Read() => _read();
}
