using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Facsimile;

/// <summary>The printed page as an image on which every article is a link (版面图), for pages that have one.</summary>
internal sealed class FacsimileFormat : Format
{
    private static readonly Key View = new("view", "视图", Shape.OneOf(("page", "版面"), ("facsimile", "版面图")));

    private static readonly Key Usual = new("facsimile", "版面图", Shape.OneOf(Model.Facsimile.Files, Model.Facsimile.Auto));

    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("facsimile", "版面图", "Printed pages as images on which every article is a link.", IsOffAtNone: true);

    /// <inheritdoc/>
    public override IEnumerable<Key> Keys => [View, Usual];

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses => [new(FacsimileLink.Folder, AddressPlace.Page)];

    /// <inheritdoc/>
    public override IEnumerable<string> Assets => [FacsimileRenderer.StyleSheet];

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => theme.Makes(FacsimileRenderer.Kind);

    /// <inheritdoc/>
    public override FacsimileUse FacsimilesOf(NewspaperSettings settings) =>
        settings.Added.GetValueOrDefault(View.Name).Value == FacsimileRenderer.Kind ? FacsimileUse.Leading : FacsimileUse.Shown;

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) => FacsimileRenderer.Render(site, issue);
}
