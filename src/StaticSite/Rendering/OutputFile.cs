using StaticSite.Loading;

namespace StaticSite.Rendering;

/// <summary>A file to publish: bytes that were made, or a file of the input that is copied.</summary>
/// <param name="Path">Its path from the output's root, with slashes.</param>
/// <param name="Bytes">What was made; empty if <paramref name="Source"/> is given.</param>
/// <param name="Source">What is copied, or null.</param>
/// <param name="IsShared">Whether other parts of the site may publish the same copy.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, FileHandle? Source = null, bool IsShared = false);
