using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>The version selector (版本切换) as templates see it.</summary>
/// <param name="strings">The words of the interface.</param>
/// <param name="scope">The issue, or null if the newspaper has none.</param>
/// <param name="place">Where the reader is.</param>
internal sealed class SelectorView(Strings strings, IssueScope? scope, Place place) : View<SelectorView>(Table)
{
    public static readonly Fields<SelectorView> Table = new("selector")
    {
        { "current", view => view.Current },
        { "date", view => view._scope is { } scope ? LinkView.To(scope.Date, scope.Issue.Entry.Address, scope.Issue.Entry.Address == view._place.Address) : null },
        { "previous_issue", view => view.IssueLink((newspaper, entry) => newspaper.Before(entry)) },
        { "next_issue", view => view.IssueLink((newspaper, entry) => newspaper.After(entry)) },
        { "pages", view => NullIfEmpty([.. view.Pages.Select(page => new SelectorPageView(view._scope!, page, view.IsCurrent(page)))]) },
        { "editions", view => view.Editions },
        { "archive", view => view.Archive },
        { "groups", view => view.Groups },
        { "previous_page", view => view.Neighbour(view.Pages.FirstOrDefault(view.IsCurrent), -1) },
        { "next_page", view => view.Neighbour(view.Pages.LastOrDefault(view.IsCurrent), +1) },
        { "views", view => view.Views },
        { "expand", view => view.Expand },
        { "collapse", view => view.Collapse },
    };

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; } = strings;

    private readonly IssueScope? _scope = scope;
    private readonly Place _place = place;

    private ImmutableArray<Page> Pages => _scope?.Issue.Pages ?? [];

    private string? Current =>
        _place.Spread is { } spread ? _scope!.LabelOf(spread) : _place.Page is { } page ? _scope!.NumberLabelOf(page) : null;

    private bool IsCurrent(Page page) => _place.Spread?.Contains(page.Number) ?? page == _place.Page;

    private LinkView? IssueLink(Func<Newspaper, IssueEntry, IssueEntry?> find) =>
        _scope is { } scope && find(scope.Newspaper, scope.Issue.Entry) is { } entry ? LinkView.To(scope.LabelOf(entry), entry.Address) : null;

    // Where a day has several editions, each of them.
    private LinkView[]? Editions
    {
        get
        {
            if (_scope is not { } scope || scope.Newspaper.PublishedOn(scope.Issue.Entry.Date).ToArray() is not { Length: > 1 } day) return null;
            return [.. day.Select(entry => LinkView.To(entry.Edition?.Name ?? scope.Newspaper.Settings.Title.Value, entry.Address, entry == scope.Issue.Entry))];
        }
    }

    // The year's calendar, at the month of the issue.
    private LinkView? Archive => _scope is { } scope && scope.Makes("archive")
        ? LinkView.To(Strings.Get("archive_title"), ArchiveView.YearAddress(scope.Issue.Entry.Date.Year).At(MonthView.IdOf(scope.Issue.Entry.Date.Month)))
        : null;

    // From 17 pages on the page bar is grouped.
    private SelectorGroupView[]? Groups => Pages.Length < SelectorGroupView.Threshold ? null
        : [.. Pages.GroupBy(page => page.Number.Group).Select(group => new SelectorGroupView(_scope!, group.Key, [.. group.Select(page => new SelectorPageView(_scope!, page, IsCurrent(page)))], group.Any(IsCurrent)))];

    private SelectorPageView? Neighbour(Page? page, int step)
    {
        if (page is null) return null;
        var index = Pages.IndexOf(page) + step;
        return index >= 0 && index < Pages.Length ? new(_scope!, Pages[index], false) : null;
    }

    private LinkView[]? Views
    {
        get
        {
            if (_place.Page is not { } page || !_scope!.Makes("text")) return null;
            return
            [
                LinkView.To(Strings.Get("view_page"), page.Address, _place.View == PlaceView.Page),
                LinkView.To(Strings.Get("view_text"), page.Address.Below("text"), _place.View == PlaceView.Text),
            ];
        }
    }

    private bool IsExpanded => _place.View is PlaceView.Full or PlaceView.Spread;

    // 展开通版 shows the page's spread; a page without one, itself at the full width of the sheet.
    private LinkView Expand
    {
        get
        {
            var page = _place.Page ?? Pages.FirstOrDefault();
            var target = IsExpanded || page is null ? _place.Address : SheetOf(page);
            return LinkView.To(Strings.Get("expand"), target, IsExpanded);
        }
    }

    private Address SheetOf(Page page)
    {
        var spread = _scope!.Makes("spread") ? _scope.Issue.SpreadOf(page) : null;
        if (spread is not null) return spread.Address.At(_place.Anchor ?? HalfView.IdOf(page.Number));
        var full = _scope.Makes("full") ? page.Address.Below("full") : page.Address;
        return _place.Anchor is { } anchor ? full.At(anchor) : full;
    }

    // 收缩通版 returns to the page; from a spread, to the one that the reader came from.
    private LinkView[] Collapse
    {
        get
        {
            var label = Strings.Get("collapse");
            if (!IsExpanded) return [LinkView.To(label, _place.Address, true)];
            return [.. Pages.Where(IsCurrent).Select(page => LinkView.To(label, page.Address))];
        }
    }
}
