using System.Collections.Immutable;
using StaticSite.Formats.AuthorFeeds;
using StaticSite.Formats.Cards;
using StaticSite.Formats.Facsimile;
using StaticSite.Formats.Feeds;
using StaticSite.Formats.Json;
using StaticSite.Formats.Ninjs;
using StaticSite.Formats.Print;
using StaticSite.Formats.Search;
using StaticSite.Formats.Sitemaps;
using StaticSite.Formats.Topics;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>The output formats, a line each.</summary>
internal static class FormatList
{
    /// <summary>The formats.</summary>
    public static ImmutableArray<Format> All { get; } =
    [
        new IssueDataFormat(),
        new NinjsFormat(),
        new FeedFormat(),
        new AuthorFeedFormat(),
        new SitemapFormat(),
        new TopicFormat(),
        new SearchFormat(),
        new CardFormat(),
        new PrintFormat(),
        new FacsimileFormat(),
    ];

    /// <summary>What they add to the input.</summary>
    public static InputSchema Schema { get; } = SchemaOf(All);

    /// <summary>What some formats add to the input.</summary>
    public static InputSchema SchemaOf(ImmutableArray<Format> formats) =>
        new(
            [.. formats.Select(format => format.Name)],
            [.. formats.SelectMany(format => format.Keys)],
            new(formats.SelectMany(format => format.Addresses.Select(address => address with { Format = format.Name.Name })))
        );
}
