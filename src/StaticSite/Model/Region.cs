using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>An article's area on a printed page (热区).</summary>
/// <param name="Page">The page.</param>
/// <param name="Points">Its corners, in fractions of the page from the top left, each from 0 to 1; a rectangle has four.</param>
public sealed record Region(Sourced<PageNumber> Page, ImmutableArray<(double X, double Y)> Points);
