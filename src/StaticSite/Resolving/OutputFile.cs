using StaticSite.Loading;

namespace StaticSite.Resolving;

/// <summary>A file to publish: bytes that were made, or that are read when they are written.</summary>
/// <param name="Path">Its path from the output's root, with slashes.</param>
/// <param name="Bytes">What was made; empty if <paramref name="Read"/> is given.</param>
/// <param name="Read">Reads its bytes, or null.</param>
/// <param name="Kept">Where the same bytes are kept, so that they need not be read; or null.</param>
/// <param name="IsShared">Whether other parts of the site may publish the same file.</param>
/// <param name="Copied">The file of the input that it is, so that it need not be held in memory; or null.</param>
internal sealed record OutputFile(
    string Path,
    ReadOnlyMemory<byte> Bytes,
    Func<byte[]>? Read = null,
    CachedFile? Kept = null,
    bool IsShared = false,
    CopiedFile? Copied = null
);
