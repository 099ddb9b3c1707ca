using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>One appearance of the paper, loaded whole.</summary>
internal sealed record Issue
{
    /// <summary>Its place in the newspaper's index.</summary>
    public required IssueEntry Entry { get; init; }

    /// <summary>The moment before which nothing of it is published, as its files say now.</summary>
    public required Instant Appears { get; init; }

    /// <summary>Its own time as it is written (发布时间), or null.</summary>
    public Sourced<Instant>? Published { get; init; }

    /// <summary>总期号, or null.</summary>
    public int? Number { get; init; }

    /// <summary>Where its number is written, or null.</summary>
    public SourceSpan? NumberAt { get; init; }

    /// <summary>An editor's remark that readers see, or null.</summary>
    public string? Note { get; init; }

    /// <summary>How often it has been published again; 0 or 1 if it has not (修订).</summary>
    public int Revision { get; init; }

    /// <summary>Names of page groups by their letters, such as 副刊 B.</summary>
    public ImmutableDictionary<string, string> Supplements { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Old addresses that lead to its own page, from the site's root with a leading slash.</summary>
    public ImmutableArray<Sourced<string>> Aliases { get; init; } = [];

    /// <summary>Its pages in the order of the paper.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Its declared and inferred spreads, in the order of the paper.</summary>
    public ImmutableArray<Spread> Spreads { get; init; } = [];

    /// <summary>Its articles that continue in another one (下转), by the file of the first and of the second.</summary>
    public ImmutableDictionary<string, string> Jumps { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The files of the articles that come first on the front page, in order; empty if the program ranks all of them.</summary>
    public ImmutableArray<string> Front { get; init; } = [];

    /// <summary>Articles that were withdrawn; their addresses stay.</summary>
    public ImmutableArray<Article> Withdrawn { get; init; } = [];

    /// <summary>The issue without the contents of its pages.</summary>
    public IssueOutline Outline =>
        new(Entry, [.. Pages.Select(page => page.Outline)], Spreads)
        {
            Number = Number,
            Note = Note,
            Revision = Revision,
            Supplements = Supplements,
        };

    /// <summary>Every article, in reading order.</summary>
    public IEnumerable<Article> Articles
    {
        get
        {
            foreach (var page in Pages)
            foreach (var article in page.Articles)
                yield return article;
        }
    }

    /// <summary>Every address of the site that is the issue's.</summary>
    public IEnumerable<Address> Addresses =>
        [
            Entry.Address,
            .. Pages.SelectMany(page => new[] { page.Address, page.Address.Below("text"), page.Address.Below("full") }),
            .. Pages.Where(page => page.Facsimile is not null).Select(page => page.Address.Below(FacsimileLink.Folder)),
            .. Spreads.Select(spread => spread.Address),
            .. Spreads
                .Where(spread => Shows(spread, page => page.Facsimile is not null))
                .Select(spread => spread.Address.Below(FacsimileLink.Folder)),
            .. Articles.Select(article => article.Address),
        ];

    /// <summary>Every old address that leads into the issue, and where it leads.</summary>
    public IEnumerable<(Sourced<string> Alias, Address Target)> AllAliases =>
        [
            .. Aliases.Select(alias => (alias, Entry.Address)),
            .. Pages.SelectMany(page => page.Aliases.Select(alias => (alias, page.Address))),
            .. Articles
                .Concat(Withdrawn)
                .Where(article => !article.Aliases.IsEmpty)
                .SelectMany(article => article.Aliases.Select(alias => (alias, First(article).Address))),
        ];

    /// <summary>The spread that a page is part of, or null.</summary>
    public Spread? SpreadOf(Page page) => Spreads.FirstOrDefault(spread => spread.Contains(page.Number));

    /// <summary>The pages of a spread, in the order of the paper.</summary>
    public IEnumerable<Page> PagesOf(Spread spread) => Pages.Where(page => spread.Contains(page.Number));

    /// <summary>The part that an article continues in (下转), or null.</summary>
    public Article? After(Article article) =>
        Jumps.TryGetValue(article.Path, out var path) ? Articles.FirstOrDefault(other => other.Path == path) : null;

    /// <summary>The part that continues in an article (上接), or null.</summary>
    public Article? Before(Article article) =>
        Jumps.IsEmpty ? null : Articles.FirstOrDefault(other => Jumps.TryGetValue(other.Path, out var path) && path == article.Path);

    /// <summary>The part that an article begins in: itself, unless it continues from another.</summary>
    public Article First(Article article)
    {
        while (Before(article) is { } before)
            article = before;
        return article;
    }

    /// <summary>The articles that are printed on a page and must not be seen: withdrawn, held back, or left out for their status.</summary>
    public IEnumerable<Article> HiddenOn(Page page) =>
        Pages
            .SelectMany(other =>
                other.Articles.Where(article => article is not { Inclusion: Inclusion.Taken, IsWithdrawn: false }).Concat(other.LeftOut)
            )
            .Where(article => article.PrintedOn.Any(number => number.IsSamePage(page.Number)));

    /// <summary>The issue with the views of printed pages that are published.</summary>
    /// <param name="shows">Whether that of a page is.</param>
    /// <param name="leads">Whether links to a page lead there.</param>
    public Issue WithFacsimiles(Func<Page, bool> shows, bool leads)
    {
        bool IsShown(Page page) => page.Facsimile is not null && shows(page);
        FacsimileLink Below(Address address) => new(address.Below(FacsimileLink.Folder), leads);
        return this with
        {
            Pages = [.. Pages.Select(page => IsShown(page) ? page with { FacsimileView = Below(page.Address) } : page)],
            Spreads = [.. Spreads.Select(spread => Shows(spread, IsShown) ? spread with { Facsimile = Below(spread.Address) } : spread)],
        };
    }

    /// <summary>The issue without what is held back or withdrawn.</summary>
    public Issue WithoutHeldBack() =>
        this with
        {
            Pages =
            [
                .. Pages.Select(page =>
                    page with
                    {
                        Articles = [.. page.Articles.Where(article => article is { Inclusion: Inclusion.Taken, IsWithdrawn: false })],
                        Facsimile = page.Facsimile?.Without(HiddenOn(page), page.Number),
                    }
                ),
            ],
            Withdrawn = [.. Articles.Where(article => article.IsWithdrawn)],
        };

    // A spread is shown as it was printed if every page of it is.
    private bool Shows(Spread spread, Func<Page, bool> shows) => PagesOf(spread).All(shows);
}
