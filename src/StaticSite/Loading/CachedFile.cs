namespace StaticSite.Loading;

/// <summary>A file that was made by an earlier build, kept next to the output.</summary>
/// <param name="Path">Where it is on disk.</param>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">When it was written, in nanoseconds since 1970. One of another size or time is not what was kept.</param>
internal sealed record CachedFile(string Path, ContentHash Hash, long Size, long Modified);
