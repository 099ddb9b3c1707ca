using NodaTime;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats.Feeds;

/// <summary>A feed, whatever its format.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Home">The page that shows the same.</param>
/// <param name="Site">The address of the site, and how links are written.</param>
/// <param name="Settings">The newspaper.</param>
/// <param name="Entries">What is in it, newest first.</param>
internal sealed record Feed(string Title, Address Home, RelativeLinks Site, NewspaperSettings Settings, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The formats: what a feed's file is called, what it is called in words, its media type and how it is written.</summary>
    public static IReadOnlyList<(string Name, string Label, string Type, Func<Feed, Address, byte[]> Write)> Formats { get; } =
    [
        ("feed.atom", "Atom", "application/atom+xml", AtomWriter.Write),
        ("feed.rss", "RSS", "application/rss+xml", RssWriter.Write),
        ("feed.json", "JSON", "application/feed+json", JsonFeedWriter.Write),
    ];

    /// <summary>When anything in it was last changed.</summary>
    public Instant Updated => Entries.Count == 0 ? Instant.FromUnixTimeSeconds(0) : Entries.Max(entry => entry.Updated);

    /// <summary>The feed in every format.</summary>
    public IEnumerable<OutputFile> Files() =>
        Formats.Select(format =>
        {
            var address = AddressOf(Home, format.Name);
            return new OutputFile(address.Path, format.Write(this, address));
        });

    /// <summary>Where the feeds of a page are, named by their format.</summary>
    public static IReadOnlyList<NamedAddress> Of(Address home) =>
        [.. Formats.Select(format => new NamedAddress(format.Label, AddressOf(home, format.Name)))];

    private static Address AddressOf(Address home, string name) => new(home.Path + name);

    /// <summary>A moment by the newspaper's clock (RFC 3339), so that the day is the day of the issue.</summary>
    public string Time(Instant moment) => Dates.Rfc3339(moment, Settings.TimeZone);

    /// <summary>An address in full.</summary>
    public string Absolute(Address address) => Site.ToText(address);
}
