namespace StaticSite.Loading;

/// <summary>A file that is known but not read: images travel like this until they are written.</summary>
internal sealed record FileHandle(FileTree Tree, string Path)
{
    /// <summary>All of the file.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public byte[] ReadBytes() => Tree.ReadBytes(Path);

    /// <summary>The file, to be read as a stream.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public Stream Open() => Tree.Open(Path);
}
