using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Ninjs;

/// <summary>Each issue as data in the form of the IPTC, ninjs.json.</summary>
internal sealed class NinjsFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("ninjs", "新闻交换", "Each issue as data in the form of the IPTC.", IsDefault: false, IsOffUnlessListed: true);

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses => [new(NinjsRenderer.File, AddressPlace.Issue)];

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => settings.Url is not null;

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) => NinjsRenderer.Render(site, issue.Resolved);
}
