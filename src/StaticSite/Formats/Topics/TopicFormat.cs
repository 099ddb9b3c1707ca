using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Topics;

/// <summary>Pages of topics (栏目, 作者, 关键词, 版名), and with each article those of earlier issues that belong to it.</summary>
internal sealed class TopicFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("topics", "索引", "Pages of columns, authors, keywords and page names; related articles.");

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses =>
        Enum.GetValues<TopicKind>().Select(kind => new ReservedAddress(TopicAddresses.NameOf(kind), AddressPlace.Site, IsPage: true));

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => theme.Makes("topic");

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) =>
        slots with
        {
            TopicPage = topic => TopicAddresses.Of(topic),
            // The lists are made once there is an issue.
            Topics = theme.Makes("topics") && newspaper.Newest is not null ? TopicAddresses.Of(TopicKind.Column) : null,
        };

    /// <inheritdoc/>
    public override IEnumerable<Extract> Extracts => [IssueListing.Extract];

    /// <inheritdoc/>
    public override Lookback LookBack() => new RelatedIndex();

    /// <inheritdoc/>
    public override Spanning Span(Archive archive) => new TopicUnits(archive);
}
