using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>The pages of an issue in the version selector, for a reader of one of them, of a spread, or of none.</summary>
internal sealed class SelectorPages
{
    private readonly Place _place;

    public SelectorPages(IssueScope scope, Place place)
    {
        _place = place;
        var pages = scope.Issue.Pages;
        All = [.. pages.Select(page => new SelectorPageView(scope, page, IsCurrent(page)))];
        Current = [.. pages.Where(IsCurrent)];
        if (Current.Length > 0)
        {
            var (first, last) = (pages.IndexOf(Current[0]), pages.IndexOf(Current[^1]));
            Previous = first > 0 ? new(scope, pages[first - 1], false) : null;
            Next = last + 1 < pages.Length ? new(scope, pages[last + 1], false) : null;
        }
        if (pages.Length >= SelectorGroupView.Threshold)
            Groups = [.. All.GroupBy(view => view.Page.Number.Group).Select(group => new SelectorGroupView(scope, group.Key, [.. group], group.Any(view => IsCurrent(view.Page))))];
    }

    /// <summary>All pages.</summary>
    public SelectorPageView[] All { get; }

    /// <summary>The same by group, where there are many.</summary>
    public SelectorGroupView[]? Groups { get; }

    /// <summary>Where the reader is.</summary>
    public Page[] Current { get; }

    /// <summary>The page before, or null.</summary>
    public SelectorPageView? Previous { get; }

    /// <summary>The page after, or null.</summary>
    public SelectorPageView? Next { get; }

    private bool IsCurrent(Page page) => _place.Spread?.Contains(page.Number) ?? ReferenceEquals(page, _place.Page);
}
