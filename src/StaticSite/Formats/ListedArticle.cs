using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>An article in a listing that is on disk, from where it is read when it is needed.</summary>
/// <param name="issue">Its issue.</param>
/// <param name="page">Its page.</param>
/// <param name="place">Where it begins in the listing, in bytes.</param>
/// <param name="length">How long it is, in bytes.</param>
/// <param name="hash">See <see cref="Hash"/>.</param>
internal sealed class ListedArticle(ListedIssue issue, PageOutline page, int place, int length, ContentHash hash)
{
    /// <summary>Its issue.</summary>
    public IssueEntry Issue => issue.Entry;

    /// <summary>Its page.</summary>
    public PageOutline Page { get; } = page;

    /// <summary>The hash of all that lists show of it.</summary>
    public ContentHash Hash { get; } = hash;

    /// <summary>The article as pages lead to it.</summary>
    /// <exception cref="DamagedCacheException">It is missing, or is not what was kept.</exception>
    public ArticleLink Read()
    {
        using var bytes = issue.Listing.Lend(place, length);
        if (HashOf(Issue, Page, bytes.Written.Span) != Hash)
            throw new DamagedCacheException();
        return ArticleEntry.Read(new(bytes.Written.AsStream())).In(Issue, Page);
    }

    /// <summary>The hash of an article.</summary>
    /// <param name="issue">Its issue.</param>
    /// <param name="page">Its page.</param>
    /// <param name="entry">The article, packed.</param>
    public static ContentHash HashOf(IssueEntry issue, PageOutline page, ReadOnlySpan<byte> entry) =>
        new HashBuilder().Add(issue.Folder).Add(page.Number.Text).Add(page.Name).Add(page.Address.Path).Add(ContentHash.Of(entry)).ToHash();
}

/// <summary>An issue with its listing.</summary>
/// <param name="Entry">The issue.</param>
/// <param name="Listing">Its listing, packed.</param>
internal sealed record ListedIssue(IssueEntry Entry, Packed Listing);
