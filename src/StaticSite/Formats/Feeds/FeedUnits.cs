using StaticSite.Loading;

namespace StaticSite.Formats.Feeds;

/// <summary>The units that make feeds: one for the newspaper's, and one for each portion of the topics.</summary>
/// <param name="archive">What formats keep of all issues.</param>
internal sealed class FeedUnits(Archive archive) : Spanning
{
    private readonly Packed[] _news = [.. archive.Of(News.Extract).Select(issue => issue.Content).Where(news => !news.IsEmpty)];

    private Dictionary<string, FeedPart> Parts => field ??=
        FeedPart.Of(_news, topic => archive.Formats.Slots.TopicPage(topic) is not null).ToDictionary(part => part.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<UnitGroup> Groups => _news.Length == 0 ? [] : [new(First, (() => Parts.Keys.Where(name => name != FeedPart.Own), Unit))];

    private BuildUnit First =>
        BuildUnit.Of(FeedPart.Own, () => ContentHash.Of(_news.Select(issue => $"{issue.Hash}")), site => FeedRenderer.Render(site, Parts[FeedPart.Own]));

    private BuildUnit Unit(string name) => BuildUnit.Of(name, () => Parts[name].Hash, site => FeedRenderer.Render(site, Parts[name]));
}
