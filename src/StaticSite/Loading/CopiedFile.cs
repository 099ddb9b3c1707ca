namespace StaticSite.Loading;

/// <summary>A file that is published as it is in the input, without being held in memory: films are large.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Hash">Of its bytes when it was looked at.</param>
/// <param name="Size">In bytes.</param>
internal sealed record CopiedFile(FileHandle File, ContentHash Hash, long Size);
