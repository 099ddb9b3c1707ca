using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>The search as its template sees it.</summary>
/// <param name="site">The site.</param>
/// <param name="issues">The issues that are searched, oldest first.</param>
/// <param name="table">The path of the table of characters.</param>
/// <param name="directory">The path of the directory of the index; null in a preview.</param>
internal sealed class SearchView(SiteScope site, IReadOnlyList<SearchedIssue> issues, string table, string? directory)
    : View<SearchView>(Table)
{
    public static readonly Fields<SearchView> Table = new("search")
    {
        { "index", view => view._directory is { } path ? new Address(path) : (object?)null },
        { "table", view => new Address(view._table) },
        { "first", view => view._issues is [var first, ..] ? Dates.Iso(first.Entry.Date) : null },
        { "last", view => view._issues is [.., var last] ? Dates.Iso(last.Entry.Date) : null },
        { "page_names", view => NullIfEmpty(view._names.Value.Pages) },
        { "columns", view => NullIfEmpty(view._names.Value.Columns) },
        {
            "editions",
            view => NullIfEmpty([.. view._site.Newspaper.Settings.Editions.Select(edition => new LinkView(edition.Name, edition.Key))])
        },
        {
            "kinds",
            view =>
                Enum.GetValues<ArticleKind>()
                    .Where(kind => kind != ArticleKind.Advertisement)
                    .Select(kind => (kind, view._site.Strings.LabelOf(kind)))
                    .Where(pair => pair.Item2 is not null)
                    .Select(pair => new LinkView(pair.Item2!, pair.kind.ToString().ToLowerInvariant()))
                    .ToArray()
        },
    };

    // Nobody can choose among more, and the list would be large.
    private const int MostNames = 60;

    private readonly SiteScope _site = site;
    private readonly IReadOnlyList<SearchedIssue> _issues = issues;
    private readonly string _table = table;
    private readonly string? _directory = directory;
    private readonly Lazy<(string[] Pages, string[] Columns)> _names = new(() => NamesIn(issues));

    // The most recent first.
    private static (string[] Pages, string[] Columns) NamesIn(IReadOnlyList<SearchedIssue> issues)
    {
        var (pages, columns) = (new List<string>(), new List<string>());
        var (knownPages, knownColumns) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var issue in issues.Reverse())
        {
            var listing = IssueListing.Of(issue.Listing);
            pages.AddRange(listing.Pages.Select(page => page.Name).OfType<string>().Where(knownPages.Add));
            columns.AddRange(listing.Articles.Select(article => article.Head.Column).OfType<string>().Where(knownColumns.Add));
        }
        return ([.. pages.Take(MostNames)], [.. columns.Take(MostNames)]);
    }
}
