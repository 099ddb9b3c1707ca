using System.Collections.Immutable;

namespace StaticSite.Model;

/// <summary>An issue without the contents of its pages: what a masthead and a version selector show of it.</summary>
/// <param name="Entry">Its place in the newspaper's index.</param>
/// <param name="Pages">Its pages in the order of the paper.</param>
/// <param name="Spreads">Its spreads, in the order of the paper.</param>
internal sealed record IssueOutline(IssueEntry Entry, ImmutableArray<PageOutline> Pages, ImmutableArray<Spread> Spreads)
{
    /// <summary>总期号, or null.</summary>
    public int? Number { get; init; }

    /// <summary>An editor's remark that readers see, or null.</summary>
    public string? Note { get; init; }

    /// <summary>How often it has been published again; 0 or 1 if it has not (修订).</summary>
    public int Revision { get; init; }

    /// <summary>Names of page groups by their letters, such as 副刊 B.</summary>
    public ImmutableDictionary<string, string> Supplements { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The spread that a page is part of, or null.</summary>
    public Spread? SpreadOf(PageOutline page) => Spreads.FirstOrDefault(spread => spread.Contains(page.Number));
}

/// <summary>A page without its contents.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name (版名), or null.</param>
/// <param name="Address">Its own page of the site.</param>
internal sealed record PageOutline(PageNumber Number, string? Name, Address Address)
{
    /// <summary>The view that shows the printed page (版面图); null if there is none.</summary>
    public FacsimileLink? Facsimile { get; init; }

    /// <summary>Where links to the page lead.</summary>
    public Address Lead => Facsimile is { Leads: true } view ? view.Address : Address;
}
