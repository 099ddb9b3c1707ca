using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats.Search;

/// <summary>
/// The archive as the search divides it: blocks of days, counted from the oldest issue. All days up to a multiple of 1,024 are in blocks of
/// that size; of the rest those up to a multiple of 64 are one block, then those up to a multiple of 8, then the newest with the standing
/// pages. So a query reads few blocks, and a new issue changes the smallest one.
/// </summary>
internal sealed class SearchIndex
{
    private static readonly int[] Sizes = [1024, 64, 8];

    private readonly Archive _archive;
    private readonly Lazy<SearchBlock[]> _blocks;
    private readonly Packed _pages;

    /// <param name="archive">What formats keep of all issues.</param>
    public SearchIndex(Archive archive)
    {
        _archive = archive;
        Issues =
        [
            .. archive
                .Of(ArticleText.Extract)
                .Zip(archive.Of(IssueListing.Extract), (terms, listing) => new SearchedIssue(terms.Issue, terms.Content, listing.Content))
                .Where(issue => issue.Entry.IsAnnounced),
        ];
        _pages = ArticleText.Of(archive.Newspaper.StandingPages);
        _blocks = new(() => [.. Divide()]);
    }

    /// <summary>The issues that are searched, oldest first.</summary>
    public IReadOnlyList<SearchedIssue> Issues { get; }

    /// <summary>The blocks, oldest first.</summary>
    public IReadOnlyList<SearchBlock> Blocks => _blocks.Value;

    /// <summary>The hash of everything in it.</summary>
    public ContentHash Hash =>
        ContentHash.Of(
            Issues
                .Select(issue => $"{issue.Entry.Folder} {issue.Terms.Hash} {issue.Listing.Hash}")
                .Append($"{_pages.Hash}")
                .Concat(_archive.Newspaper.StandingPages.Select(page => $"{page.Address} {page.Title.Value}"))
        );

    /// <summary>The day that days are counted from.</summary>
    public DateOnly Origin => Issues.Count > 0 ? Issues[0].Entry.Date : default;

    private int DayOf(SearchedIssue issue) => issue.Entry.Date.DayNumber - Origin.DayNumber;

    // The largest are blocks of their own, the others are one of each size; the last may have the standing pages alone.
    private IEnumerable<SearchBlock> Divide()
    {
        var days = Issues.Count > 0 ? DayOf(Issues[^1]) + 1 : 0;
        var start = 0;
        foreach (var size in Sizes)
        {
            var end = days / size * size;
            for (var step = size == Sizes[0] ? size : end - start; start < end; start += step)
                if (Make(start, start + step, []) is { } block)
                    yield return block;
        }
        if (Make(start, days, _pages.IsEmpty ? [] : [new SearchSource(_pages)]) is { } newest)
            yield return newest;
    }

    private SearchBlock? Make(int start, int end, IEnumerable<SearchSource> pages)
    {
        SearchedIssue[] issues = [.. Issues.Where(issue => DayOf(issue) >= start && DayOf(issue) < end && !issue.Terms.IsEmpty)];
        SearchSource[] sources = [.. pages, .. issues.Select(issue => new SearchSource(issue.Terms))];
        return sources.Length == 0 ? null : new($"{start}-{end}", issues, sources);
    }
}

/// <summary>An issue that is searched.</summary>
/// <param name="Entry">The issue.</param>
/// <param name="Terms">What is kept of its texts.</param>
/// <param name="Listing">What it lists.</param>
internal sealed record SearchedIssue(IssueEntry Entry, Packed Terms, Packed Listing);
