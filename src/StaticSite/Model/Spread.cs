using System.Collections.Immutable;

namespace StaticSite.Model;

/// <summary>Pages that are printed side by side and read as one: two that face each other, the outer sheet, or a gatefold.</summary>
/// <param name="Pages">Two to four pages, in the order of the paper.</param>
/// <param name="IsOuterSheet">Whether it is the outside of the paper: its last page is next to its first one.</param>
/// <param name="Address">Its own page of the site.</param>
internal sealed record Spread(ImmutableArray<PageNumber> Pages, bool IsOuterSheet, Address Address)
{
    /// <summary>Its pages as they are side by side on paper, from where its language begins to read.</summary>
    public ImmutableArray<PageNumber> OnPaper => IsOuterSheet ? [.. Pages.Reverse()] : Pages;

    /// <summary>The view that shows it as it was printed (版面图); null if there is none.</summary>
    public FacsimileLink? Facsimile { get; init; }

    /// <summary>Where links to the spread lead.</summary>
    public Address Lead => Facsimile is { Leads: true } view ? view.Address : Address;

    /// <summary>Whether a page is one of them.</summary>
    public bool Contains(PageNumber number) => Pages.Any(page => page.IsSamePage(number));
}
