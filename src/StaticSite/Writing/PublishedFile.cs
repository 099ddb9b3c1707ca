using StaticSite.Loading;

namespace StaticSite.Writing;

/// <summary>A file in the output.</summary>
/// <param name="Path">From the output's root, with slashes.</param>
/// <param name="Hash">Of its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">When it was written, in nanoseconds since 1970.</param>
/// <param name="Source">See <see cref="Resolving.OutputFile.Source"/>.</param>
internal readonly record struct PublishedFile(string Path, ContentHash Hash, long Size, long Modified, ContentHash Source = default)
{
    /// <summary>Whether a stamp is still that of the file. Its ctime does not count: placing the file changes it.</summary>
    public bool Has(FileStamp stamp) => stamp.Size == Size && stamp.Modified == Modified;
}
