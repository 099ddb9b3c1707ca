using System.Runtime.InteropServices;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats.Topics;

/// <summary>
/// All topics with their articles, divided into pages. Pages are numbered from the oldest article on, so that a full page never changes;
/// the newest articles are on the topic's own page, without a number. A page belongs to the issue of its newest article: its version
/// selector shows that issue, and it is built with it.
/// </summary>
internal sealed class TopicMap
{
    private readonly Dictionary<Topic, TopicArticles> _topics = [];

    /// <param name="issues">All published issues, oldest first, with what each lists.</param>
    public TopicMap(IReadOnlyList<(IssueEntry Issue, Packed Listing)> issues)
    {
        foreach (var (issue, packed) in issues)
        foreach (var (head, article) in IssueListing.ArticlesOf(issue, packed))
        {
            if (article.Page.Name is { } name && Topic.Of(TopicKind.PageName, name) is { } pageName)
                Add(pageName, name, article);
            foreach (var (topic, written) in head.Topics)
                Add(topic, written, article);
        }
        Pages = Enum.GetValues<TopicKind>().SelectMany(PagesOf).ToLookup(page => page.Issue);
    }

    /// <summary>The pages of topics by the issue of the newest article on them.</summary>
    public ILookup<IssueEntry, TopicPage> Pages { get; }

    /// <summary>The topics of a kind, in the order in which they first appeared.</summary>
    public IEnumerable<TopicArticles> Of(TopicKind kind) => _topics.Values.Where(topic => topic.Topic.Kind == kind);

    /// <summary>Cuts a list, oldest first, into pages.</summary>
    /// <returns>For each page its number, null for the newest, which comes last, and its articles.</returns>
    public static IEnumerable<(int? Number, Range Range)> Cut(int count, int size)
    {
        // The newest page takes the last full one along, so it is never nearly empty.
        var numbered = Math.Max(0, count / size - 1);
        for (var number = 1; number <= numbered; number++)
            yield return (number, ((number - 1) * size)..(number * size));
        yield return (null, (numbered * size)..count);
    }

    private IEnumerable<TopicPage> PagesOf(TopicKind kind) =>
        Of(kind)
            .SelectMany(topic => Cut(topic.Articles.Count, TopicPage.Size).Select(page => new TopicPage(topic, page.Number, page.Range)));

    private void Add(Topic topic, string name, ListedArticle article)
    {
        // The name is written as it was at first, so that older pages stay as they are.
        if (!_topics.TryGetValue(topic, out var known))
            _topics[topic] = known = new(topic, name);
        known.Articles.Add(article);
    }
}

/// <summary>A topic and its articles.</summary>
/// <param name="topic">The topic.</param>
/// <param name="name">Its name.</param>
internal sealed class TopicArticles(Topic topic, string name)
{
    /// <summary>The topic.</summary>
    public Topic Topic { get; } = topic;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its articles, oldest issue first.</summary>
    public List<ListedArticle> Articles { get; } = [];
}

/// <summary>A page of a topic.</summary>
/// <param name="Of">The topic.</param>
/// <param name="Number">Its number, counted from the oldest; null for the newest.</param>
/// <param name="Range">The articles on it.</param>
internal sealed record TopicPage(TopicArticles Of, int? Number, Range Range)
{
    /// <summary>How many articles a numbered page has.</summary>
    public const int Size = 50;

    /// <summary>The articles on it, oldest issue first.</summary>
    public ReadOnlySpan<ListedArticle> Articles => CollectionsMarshal.AsSpan(Of.Articles)[Range];

    /// <summary>The issue that it belongs to: that of the newest article on it.</summary>
    public IssueEntry Issue => Of.Articles[Range.End.Value - 1].Issue;

    /// <summary>Where it is.</summary>
    public Address Address => AddressOf(Number);

    /// <summary>The page of what is older, or null.</summary>
    public Address? Older => (Number ?? Range.Start.Value / Size + 1) is var number and > 1 ? AddressOf(number - 1) : null;

    /// <summary>The page of what is newer, or null.</summary>
    public Address? Newer => Number is not { } number ? null : AddressOf((number + 2) * Size <= Of.Articles.Count ? number + 1 : null);

    /// <summary>Hashes all that it shows.</summary>
    public void AddTo(HashBuilder hash)
    {
        hash.Add(Of.Name).Add(Address.Path).Add(Older?.Path).Add(Newer?.Path);
        foreach (var article in Articles)
            hash.Add(article.Hash);
    }

    private Address AddressOf(int? number) =>
        number is { } some ? TopicAddresses.Of(Of.Topic).Below($"{some}") : TopicAddresses.Of(Of.Topic);
}
