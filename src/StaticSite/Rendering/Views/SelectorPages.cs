using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The pages of an issue in the version selector, for a reader of one of them, of a spread, or of none.</summary>
internal sealed class SelectorPages
{
    private readonly Strings _strings;
    private readonly FrameScope _scope;
    private readonly Place _place;
    private readonly Dictionary<PlaceView, LinkView[]> _views = [];

    public SelectorPages(Strings strings, FrameScope scope, Place place)
    {
        (_strings, _scope, _place) = (strings, scope, place);
        var pages = scope.Issue.Pages;
        All = [.. pages.Select(page => new SelectorPageView(scope, page, IsCurrent(page)))];
        Current = [.. pages.Where(IsCurrent)];
        if (Current.Length > 0)
        {
            var (first, last) = (pages.IndexOf(Current[0]), pages.IndexOf(Current[^1]));
            // Within an outer sheet are the other pages.
            var (before, after) = place.Spread is { IsOuterSheet: true } ? (last - 1, first + 1) : (first - 1, last + 1);
            Previous = before >= 0 && before != first ? new(scope, pages[before], false) : null;
            Next = after < pages.Length && after != last ? new(scope, pages[after], false) : null;
        }
        if (pages.Length >= SelectorGroupView.Threshold)
            Groups =
            [
                .. All.GroupBy(view => view.Page.Number.Group)
                    .Select(group => new SelectorGroupView(scope, group.Key, [.. group], group.Any(view => IsCurrent(view.Page)))),
            ];
    }

    /// <summary>All pages.</summary>
    public SelectorPageView[] All { get; }

    /// <summary>The same by group, where there are many.</summary>
    public SelectorGroupView[]? Groups { get; }

    /// <summary>Where the reader is.</summary>
    public PageOutline[] Current { get; }

    /// <summary>The page before, or null.</summary>
    public SelectorPageView? Previous { get; }

    /// <summary>The page after, or null.</summary>
    public SelectorPageView? Next { get; }

    /// <summary>Where the reader is in words, or null.</summary>
    public string? Here =>
        field ??=
            _place.Spread is { } spread ? _scope.Frame.LabelOf(spread)
            : _place.Page is { } page ? _scope.Frame.NumberLabelOf(page)
            : null;

    /// <summary>The views of the page or spread for a reader of one of them, or null.</summary>
    public LinkView[]? ViewsFrom(PlaceView view)
    {
        if (_place.Spread is { Facsimile: { } printed } spread)
            return
            [
                LinkView.To(_strings.Get("view_page"), spread.Address, view == PlaceView.Spread),
                LinkView.To(_strings.Get("view_facsimile"), printed.Address, view == PlaceView.SpreadFacsimile),
            ];
        if (_place.Page is not { } page || _scope.ViewOf(page, "text") is not { } text)
            return null;
        if (!_views.TryGetValue(view, out var views))
        {
            var isHere = view == PlaceView.Page;
            _views[view] = views = [
                LinkView.To(_strings.Get("view_page"), isHere ? Top(page.Address) : page.Address, isHere),
                LinkView.To(_strings.Get("view_text"), text, view == PlaceView.Text),
                .. page.Facsimile is { } facsimile
                    ? [LinkView.To(_strings.Get("view_facsimile"), facsimile.Address, view == PlaceView.Facsimile)]
                    : Array.Empty<LinkView>(),
            ];
        }
        return views;
    }

    /// <summary>A link from a page to itself, which leaves the views that are folded into it.</summary>
    public static Address Top(Address page) => page.At("");

    private bool IsCurrent(PageOutline page) => _place.Spread?.Contains(page.Number) ?? page == _place.Page;
}
