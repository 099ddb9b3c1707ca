using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Feeds;

/// <summary>Feeds in three formats: the newspaper's, and those next to the pages of columns and page names that are in the news.</summary>
internal sealed class FeedFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("feeds", "订阅", "Atom, RSS and JSON Feed, for the newspaper, its columns and its page names.", IsOffUnlessListed: true);

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses =>
        Feed.Formats.Select(format => new ReservedAddress(format.Name, AddressPlace.Site));

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => settings.Url is not null;

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) =>
        slots with
        {
            Feeds = Feed.Of(Address.Home),
            FedTopics = slots.FedTopics.Add(TopicKind.Column).Add(TopicKind.PageName),
            TopicFeeds = (page, newest) => FeedEntries.IsNews(newspaper, newest) ? Feed.Of(page) : [],
        };

    /// <inheritdoc/>
    public override IEnumerable<Extract> Extracts => [FeedEntries.Extract];

    /// <inheritdoc/>
    public override Spanning Span(Archive archive) => new FeedUnits(archive);
}
