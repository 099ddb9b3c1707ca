using System.Collections.Immutable;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>Where pages show what output formats make. A slot that no format fills is empty; templates get null for it.</summary>
internal sealed record Slots
{
    /// <summary>Slots that nothing fills.</summary>
    public static Slots Empty { get; } = new();

    /// <summary>The assets of the theme that formats publish where they are needed; the rest is always published.</summary>
    public ImmutableHashSet<string> OwnAssets { get; init; } = [];

    /// <summary>The page of a topic, or null.</summary>
    public Func<Topic, Address?> TopicPage { get; init; } = _ => null;

    /// <summary>The page that leads to all topics, or null.</summary>
    public Address? Topics { get; init; }

    /// <summary>The page that searches the archive, or null.</summary>
    public Address? Search { get; init; }

    /// <summary>How programs search it (OpenSearch), or null.</summary>
    public Address? SearchDescription { get; init; }

    /// <summary>The newspaper's feeds.</summary>
    public IReadOnlyList<NamedAddress> Feeds { get; init; } = [];

    /// <summary>The kinds of topics that have feeds.</summary>
    public ImmutableHashSet<TopicKind> FedTopics { get; init; } = [];

    /// <summary>The feeds next to the page of a topic whose newest articles are in an issue.</summary>
    public Func<Address, IssueEntry, IReadOnlyList<NamedAddress>> TopicFeeds { get; init; } = (_, _) => [];

    /// <summary>An issue as data, or null.</summary>
    public Func<IssueEntry, Address?> IssueData { get; init; } = _ => null;

    /// <summary>An issue as one document to be printed, or null.</summary>
    public Func<IssueEntry, Address?> Print { get; init; } = _ => null;

    /// <summary>The image drawn for an article, to be shown where it is linked elsewhere; null if its first photo is.</summary>
    public Func<ResolvedArticle, Address?> Card { get; init; } = _ => null;

    /// <summary>Articles of earlier issues that belong to an article, the nearest first.</summary>
    public Func<Article, IReadOnlyList<ArticleLink>> Related { get; init; } = _ => [];
}

/// <summary>An address and what it is called.</summary>
internal readonly record struct NamedAddress(string Name, Address Address);
