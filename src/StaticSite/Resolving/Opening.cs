namespace StaticSite.Resolving;

/// <summary>The first blocks of the text of an article, without footnotes.</summary>
/// <param name="Lead">What comes before the first section, or null.</param>
/// <param name="Sections">The sections, the last one perhaps not to its end.</param>
internal sealed record Opening(Html? Lead, IReadOnlyList<ResolvedSection> Sections);
