using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering.Templates;

namespace StaticSite.Formats.Sitemaps;

/// <summary>Sitemaps and robots.txt, for search engines.</summary>
internal sealed class SitemapFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("sitemaps", "网站地图", "Sitemaps and robots.txt, for search engines.", IsOffUnlessListed: true);

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses =>
        [
            new("sitemap.xml", AddressPlace.Site),
            new("sitemap-topics.xml", AddressPlace.Site),
            new("sitemap-news.xml", AddressPlace.Site),
            new("robots.txt", AddressPlace.Site),
        ];

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => settings.Url is not null;

    /// <inheritdoc/>
    public override IEnumerable<Extract> Extracts => [IssueListing.Extract];

    /// <inheritdoc/>
    public override Spanning Span(Archive archive) => new SitemapUnits(archive);
}
