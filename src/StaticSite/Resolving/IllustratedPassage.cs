namespace StaticSite.Resolving;

/// <summary>Blocks of a text up to the next photos, and these.</summary>
/// <param name="Html">The blocks, or null.</param>
/// <param name="Photos">The photos that follow them, in order.</param>
internal sealed record IllustratedPassage(Html? Html, IReadOnlyList<ResolvedPhoto> Photos);
