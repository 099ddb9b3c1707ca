using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>
/// What formats keep of every issue for the files they make across issues, so that the issue need not be read again: packed, and cached
/// between builds. Its hash decides what is rebuilt. Formats may share one.
/// </summary>
/// <param name="Name">Its key in the cache.</param>
/// <param name="Make">Makes it from a published issue.</param>
internal sealed record Extract(string Name, Func<ResolvedIssue, Packed> Make)
{
    /// <summary>Whether it is kept of an issue.</summary>
    public Func<Newspaper, IssueEntry, bool> IsKept { get; init; } = (_, _) => true;

    /// <summary>
    /// Whether it is large: <see cref="Packed.Read"/> reads parts of it. Its maker chooses the hash, with which each part must be compared,
    /// and rents the bytes from the shared pool, where they go when they are on disk. A preview does not need it.
    /// </summary>
    public bool IsLarge { get; init; }

    /// <summary>Whether texts are rendered for it. A preview does without such an extract.</summary>
    public bool RendersTexts { get; init; }
}
