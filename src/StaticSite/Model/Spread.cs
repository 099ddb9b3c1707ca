namespace StaticSite.Model;

/// <summary>Two facing pages read as one.</summary>
/// <param name="Left">The first in the order of the paper.</param>
/// <param name="Right">The second.</param>
/// <param name="Address">Its own page of the site.</param>
public sealed record Spread(PageNumber Left, PageNumber Right, Address Address)
{
    /// <summary>Whether a page is one of the two.</summary>
    public bool Contains(PageNumber number) => Left.IsSamePage(number) || Right.IsSamePage(number);
}
