using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats.Feeds;

/// <summary>Feeds that are built as a whole: that of the newspaper, or those of some topics.</summary>
/// <param name="Name">What the part of the site is called.</param>
/// <param name="Feeds">What each is about, null for the newspaper, and its entries, newest first.</param>
internal sealed record FeedShard(string Name, IReadOnlyList<(Topic? Topic, string Title, IReadOnlyList<FeedEntry> Entries)> Feeds)
{
    // Whole issues until there are this many, so that no day's news is cut off.
    private const int FewestOfNewspaper = 50;
    private const int MostOfTopic = 20;

    /// <summary>The hash of all that they say.</summary>
    public ContentHash Hash { get; } =
        ContentHash.Of(Feeds.SelectMany(feed => feed.Entries.Select(entry => $"{entry.Hash}").Prepend($"{feed.Topic} {feed.Title}")));

    /// <summary>What the part is called that holds the newspaper's own; those of the topics are called something below it.</summary>
    public const string Own = "feeds";

    /// <summary>All feeds.</summary>
    /// <param name="news">What is said about each issue that is news, oldest first.</param>
    /// <param name="isFed">Whether a topic has feeds.</param>
    public static IReadOnlyList<FeedShard> Of(IEnumerable<Packed> news, Func<Topic, bool> isFed)
    {
        var newestFirst = news.Reverse().Select(FeedEntry.Of).ToArray();
        var own = new List<FeedEntry>();
        foreach (var issue in newestFirst.TakeWhile(_ => own.Count < FewestOfNewspaper))
            own.AddRange(issue);
        var topics = newestFirst
            .SelectMany(issue => issue)
            .SelectMany(entry => entry.Topics.Select(topic => (topic.Topic, topic.Name, Entry: entry)))
            .GroupBy(pair => pair.Topic)
            .Where(topic => isFed(topic.Key))
            .Select(topic =>
                ((Topic?)topic.Key, topic.Last().Name, (IReadOnlyList<FeedEntry>)[.. topic.Take(MostOfTopic).Select(pair => pair.Entry)])
            )
            .GroupBy(topic => $"{Own}/{topic.Item1!.Value.Kind}/{topic.Item1.Value.Shard:x2}")
            .Select(part => new FeedShard(part.Key, [.. part]));
        return [new(Own, [(null, "", own)]), .. topics];
    }
}
