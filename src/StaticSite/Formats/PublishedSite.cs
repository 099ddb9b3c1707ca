using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>All that a build publishes, except what formats make that finish later.</summary>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="Files">The files with their hashes, sorted by path in ordinal order.</param>
/// <param name="Read">The bytes of a file.</param>
internal sealed record PublishedSite(Newspaper Newspaper, IReadOnlyList<(string Path, ContentHash Hash)> Files, Func<string, byte[]> Read);
