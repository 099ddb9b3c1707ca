using StaticSite.Loading;

namespace StaticSite.Formats.Feeds;

/// <summary>The units that make feeds: one for the newspaper's, and one for each portion of the topics.</summary>
/// <param name="archive">What formats keep of all issues.</param>
internal sealed class FeedUnits(Archive archive) : Spanning
{
    private readonly Packed[] _news = [.. archive.Of(FeedEntries.Extract).Select(issue => issue.Content).Where(news => !news.IsEmpty)];

    private Dictionary<string, FeedShard> Shards =>
        field ??= FeedShard
            .Of(
                _news,
                topic => archive.Formats.Slots is var slots && slots.FedTopics.Contains(topic.Kind) && slots.TopicPage(topic) is not null
            )
            .ToDictionary(part => part.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<UnitGroup> Groups =>
        _news.Length == 0 ? [] : [new(First, (() => Shards.Keys.Where(name => name != FeedShard.Own), Unit))];

    private BuildUnit First =>
        BuildUnit.Of(
            FeedShard.Own,
            () => ContentHash.Of(_news.Select(issue => $"{issue.Hash}")),
            site => FeedRenderer.Render(site, Shards[FeedShard.Own])
        );

    private BuildUnit Unit(string name) => BuildUnit.Of(name, () => Shards[name].Hash, site => FeedRenderer.Render(site, Shards[name]));
}
