namespace StaticSite.Loading;

/// <summary>A file that is published as it lies in the input, and is not held in memory for that: films are large.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Hash">Of its bytes when it was looked at.</param>
/// <param name="Size">In bytes.</param>
internal sealed record CopiedFile(FileHandle File, ContentHash Hash, long Size);
