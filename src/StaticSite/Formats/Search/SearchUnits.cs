using System.Globalization;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats.Search;

/// <summary>
/// The units that make the search: one for its page and the directory of the index, one for each stretch of days with the lists of their
/// articles, and for each block of the index one or more for its files.
/// </summary>
/// <param name="archive">What formats keep of all issues.</param>
internal sealed class SearchUnits(Archive archive) : Spanning
{
    private const string Name = "search";
    private const string Lists = "lists";
    private const int DaysInUnit = 64;

    private readonly SearchIndex _index = new(archive);

    private IEnumerable<IGrouping<int, SearchedIssue>> Stretches => _index.Issues.GroupBy(issue => issue.Entry.Date.DayNumber / DaysInUnit);

    /// <inheritdoc/>
    public override IEnumerable<UnitGroup> Groups => [new(Page(_index), (() => Names, Unit))];

    /// <inheritdoc/>
    public override BuildUnit? Find(string path) => path == SearchFiles.Page.File ? Page(null) : null;

    // A preview shows the page without an index.
    private BuildUnit Page(SearchIndex? index) =>
        BuildUnit.Of(
            Name,
            () => ContentHash.Of($"{_index.Hash}", $"{archive.Newspaper.Newest?.Folder}", $"{FrameOfNewest}"),
            site => SearchRenderer.Render(site, archive, _index.Issues, index)
        );

    private ContentHash FrameOfNewest => _index.Issues.Count > 0 ? archive.FrameOf(SearchRenderer.Shown(archive, _index.Issues)!.Entry) : default;

    private IEnumerable<string> Names =>
        Stretches
            .Select(stretch => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Lists}/{stretch.Key}"))
            .Concat(
                _index.Blocks.SelectMany(block =>
                    Enumerable
                        .Range(0, block.Units)
                        .Select(unit => string.Create(CultureInfo.InvariantCulture, $"{Name}/{block.Name}/{unit}"))
                )
            );

    private BuildUnit Unit(string name)
    {
        var (part, number) = name.Split('/') is [_, var middle, var last] ? (middle, int.Parse(last, CultureInfo.InvariantCulture)) : default;
        if (part == Lists)
        {
            SearchedIssue[] issues = [.. Stretches.First(stretch => stretch.Key == number)];
            return BuildUnit.Of(
                name,
                () => ContentHash.Of(issues.Select(issue => $"{issue.Entry.Folder} {issue.Entry.Edition} {issue.Listing.Hash}")),
                site => SearchList.Render(site, issues)
            );
        }
        var block = _index.Blocks.First(block => block.Name == part);
        return BuildUnit.Of(name, () => block.InputOf(number), _ => block.Render(number));
    }
}
