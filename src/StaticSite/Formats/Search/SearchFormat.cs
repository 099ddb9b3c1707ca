using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>A search of the whole archive that needs no server: its page, an index of which a query reads little, and OpenSearch.</summary>
internal sealed class SearchFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("search", "搜索", "A page that searches the whole archive, and its index.", IsOffAtNone: true);

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses =>
        [new(SearchFiles.Page.Path.TrimEnd('/'), AddressPlace.Site, IsPage: true), new(SearchFiles.Description.Path, AddressPlace.Site)];

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => theme.Makes("search");

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) =>
        slots with
        {
            Search = SearchFiles.Page,
            SearchDescription = newspaper.Settings.Url is null ? null : SearchFiles.Description,
        };

    /// <inheritdoc/>
    public override IEnumerable<Extract> Extracts => [IssueListing.Extract, ArticleText.Extract];

    /// <inheritdoc/>
    public override Spanning Span(Archive archive) => new SearchUnits(archive);
}
