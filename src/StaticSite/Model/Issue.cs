using System.Collections.Immutable;

namespace StaticSite.Model;

/// <summary>One appearance of the paper, loaded whole.</summary>
public sealed record Issue
{
    /// <summary>Its place in the newspaper's index.</summary>
    public required IssueEntry Entry { get; init; }

    /// <summary>总期号, or null.</summary>
    public int? Number { get; init; }

    /// <summary>An editor's remark that readers see, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Its pages in the order of the paper.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Its declared and inferred spreads, in the order of the paper.</summary>
    public ImmutableArray<Spread> Spreads { get; init; } = [];

    /// <summary>Every article, in reading order.</summary>
    public IEnumerable<Article> Articles => Pages.SelectMany(page => page.Articles);

    /// <summary>The spread that a page is part of, or null.</summary>
    public Spread? SpreadOf(Page page) => Spreads.FirstOrDefault(spread => spread.Contains(page.Number));

    /// <summary>The issue without what is held back.</summary>
    public Issue Published() => this with { Pages = [.. Pages.Select(page => page with { Articles = [.. page.Articles.Where(article => !article.IsHeldBack)] })] };
}
