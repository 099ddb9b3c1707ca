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

    // By the number of the stretch; in a build that changes nothing, it is not needed.
    private ILookup<int, SearchedIssue> Stretches => field ??= _index.Issues.ToLookup(issue => issue.Entry.Date.DayNumber / DaysInUnit);

    /// <inheritdoc/>
    public override IEnumerable<UnitGroup> Groups => [new(Page(_index), (() => Names, Unit))];

    /// <inheritdoc/>
    public override BuildUnit? Find(string path) => path == SearchFiles.Page.File ? Page(null) : null;

    // A preview shows the page without an index.
    private BuildUnit Page(SearchIndex? index) =>
        BuildUnit.Of(
            Name,
            () =>
                ContentHash.Of(
                    $"{_index.Hash}",
                    $"{Shown?.Entry.Folder}",
                    $"{(Shown is { } shown ? archive.FrameOf(shown.Entry) : default)}"
                ),
            site => SearchRenderer.Render(site, _index.Issues, Shown, index)
        );

    // Its page belongs to the issue of the front page; a preview may not have looked at that one yet.
    private SearchedIssue? Shown =>
        _index.Issues.FirstOrDefault(issue => issue.Entry == archive.Newspaper.Newest) ?? _index.Issues.LastOrDefault();

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
        var parts = name.Split('/');
        var (part, number) = (parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
        if (part == Lists)
        {
            SearchedIssue[] issues = [.. Stretches[number]];
            return BuildUnit.Of(
                name,
                () => ContentHash.Of(issues.Select(issue => $"{issue.Entry.Folder} {issue.Entry.Edition} {issue.Listing.Hash}")),
                site => SearchList.Render(site, issues)
            );
        }
        var block = _index.Blocks.First(block => block.Name == part);
        return BuildUnit.Of(name, () => block.InputOf(number), site => block.Render(number, site.IsPublished));
    }
}
