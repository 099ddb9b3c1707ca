using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Json;

/// <summary>Each issue as data in this project's own form, issue.json.</summary>
internal sealed class IssueDataFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("json", "数据", "Each issue as data in this project's own form.", IsOffUnlessListed: true);

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses => [new(IssueDataRenderer.File, AddressPlace.Issue)];

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) =>
        slots with
        {
            IssueData = issue => IssueDataRenderer.AddressOf(issue),
        };

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) => IssueDataRenderer.Render(site, issue.Resolved);
}
