using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The version selector (版本切换) as templates see it.</summary>
/// <param name="strings">The words of the interface.</param>
/// <param name="scope">The issue, or null if the newspaper has none.</param>
/// <param name="place">Where the reader is.</param>
internal sealed class SelectorView(Strings strings, FrameScope? scope, Place place) : View<SelectorView>(Table)
{
    public static readonly Fields<SelectorView> Table = new("selector")
    {
        { "current", view => view._pages?.Here },
        { "date", view => view._place.Address == view._scope?.Issue.Entry.Address ? view._issue?.DateHere : view._issue?.Date },
        { "previous_issue", view => view._issue?.Previous },
        { "next_issue", view => view._issue?.Next },
        { "pages", view => view._pages is { All.Length: > 0 } pages ? pages.All : null },
        { "editions", view => view._issue?.Editions },
        { "archive", view => view._issue?.Archive },
        { "groups", view => view._pages?.Groups },
        { "previous_page", view => view._pages?.Previous },
        { "next_page", view => view._pages?.Next },
        { "views", view => view._pages?.ViewsFrom(view._place.View) },
        { "expand", view => view.Expand },
        { "collapse", view => view.Collapse },
    };

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; } = strings;

    private readonly FrameScope? _scope = scope;
    private readonly Place _place = place;
    private readonly SelectorIssue? _issue = scope?.SelectorIn(strings);
    private readonly SelectorPages? _pages = scope?.SelectorIn(strings).PagesAt(place);

    private bool IsExpanded => _place.View is PlaceView.Full or PlaceView.Spread or PlaceView.SpreadFacsimile;

    // A document that is neither a page of the paper nor an article has nothing to expand.
    private bool IsOfPaper => _place.View != PlaceView.Other;

    // 展开通版 shows the page's spread; a page without one, itself at the full width of the sheet.
    private LinkView? Expand
    {
        get
        {
            if (!IsOfPaper)
                return null;
            var page = _place.Page ?? _scope?.Issue.Pages.FirstOrDefault();
            var target = IsExpanded || page is null ? _place.Address : SheetOf(page);
            return LinkView.To(Strings.Get("expand"), target, IsExpanded);
        }
    }

    private Address SheetOf(PageOutline page)
    {
        var spread = _scope!.Makes("spread") ? _scope.Issue.SpreadOf(page) : null;
        if (spread is not null)
            return (_place.View == PlaceView.Facsimile && spread.Facsimile is { } facsimile ? facsimile.Address : spread.Lead).At(
                _place.Anchor ?? HalfView.IdOf(page.Number)
            );
        var full = _scope.ViewOf(page, "full") ?? page.Address;
        return full.Fragment is null && _place.Anchor is { } anchor ? full.At(anchor) : full;
    }

    private Address AloneOf(PageOutline page) =>
        _place.View == PlaceView.SpreadFacsimile && page.Facsimile is { } facsimile ? facsimile.Address : page.Address;

    // 收缩通版 returns to the page; from a spread, to the one that the reader came from. The text of a page is neither expanded nor collapsed.
    private LinkView[]? Collapse
    {
        get
        {
            if (!IsOfPaper)
                return null;
            var label = Strings.Get("collapse");
            if (!IsExpanded && _place.View != PlaceView.Text)
                return [LinkView.To(label, _place.View == PlaceView.Page ? SelectorPages.Top(_place.Address) : _place.Address, true)];
            return [.. (_pages?.Current ?? []).Select(page => LinkView.To(label, AloneOf(page)))];
        }
    }
}
