namespace StaticSite.Resolving;

/// <summary>The first blocks of the text of an article, without footnotes, or those after them.</summary>
/// <param name="Lead">What comes before the first section, or null.</param>
/// <param name="Sections">The sections; the last one of the first blocks and the first one after them are perhaps parts of one.</param>
internal sealed record Opening(Html? Lead, IReadOnlyList<ResolvedSection> Sections);
