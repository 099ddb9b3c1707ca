using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>A page as the program composes it, ready to be printed.</summary>
/// <param name="Path">Its path on the site.</param>
/// <param name="Html">Its document.</param>
/// <param name="Articles">The ids of the elements of its articles.</param>
/// <param name="Files">What it needs, by path on the site.</param>
internal sealed record ComposedPage(
    string Path,
    string Html,
    ImmutableArray<string> Articles,
    IEnumerable<(string Path, Func<ReadOnlyMemory<byte>> Read)> Files
);

/// <summary>A page as it was printed.</summary>
/// <param name="Pdf">The PDF.</param>
/// <param name="Places">Where its articles are.</param>
internal sealed record PrintedPage(byte[] Pdf, ImmutableArray<PrintedPlace> Places);

/// <summary>Where a part of an article is on a page.</summary>
/// <param name="Article">The id of the article's element.</param>
/// <param name="Left">In fractions of the page from the top left, as all of it.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal sealed record PrintedPlace(string Article, double Left, double Top, double Right, double Bottom)
{
    /// <summary>It as a region of a page.</summary>
    public Region ToRegion(Sourced<PageNumber> page) => new(page, [(Left, Top), (Right, Top), (Right, Bottom), (Left, Bottom)]);
}
