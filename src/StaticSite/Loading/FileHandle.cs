namespace StaticSite.Loading;

/// <summary>A file that is known but not read: pictures travel like this until they are written.</summary>
public sealed record FileHandle(FileTree Tree, string Path)
{
    /// <summary>Opens the file for reading.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public Stream OpenRead() => Tree.OpenRead(Path);
}
