using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>What the version selector shows of an issue, whatever page of it is read; each thing is made once.</summary>
/// <param name="strings">The words of the interface.</param>
/// <param name="scope">The issue.</param>
internal sealed class SelectorIssue(Strings strings, FrameScope scope)
{
    private readonly Dictionary<object, SelectorPages> _pages = [];

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; } = strings;

    /// <summary>The issue's date, which leads to the issue.</summary>
    public LinkView Date => field ??= LinkView.To(scope.Frame.Date, scope.Issue.Entry.Address);

    /// <summary>The same on the issue's own page.</summary>
    public LinkView DateHere => field ??= LinkView.To(scope.Frame.Date, scope.Issue.Entry.Address, true);

    /// <summary>The issue before, or null.</summary>
    public LinkView? Previous => field ??= LinkTo(scope.Newspaper.Before(scope.Issue.Entry));

    /// <summary>The issue after, or null.</summary>
    public LinkView? Next => field ??= LinkTo(scope.Newspaper.After(scope.Issue.Entry));

    /// <summary>The editions of the day where there are several, or null.</summary>
    public LinkView[]? Editions => field ??= EditionsOfTheDay();

    /// <summary>The year's calendar, at the month of the issue, or null.</summary>
    public LinkView? Archive =>
        field ??= !scope.Makes("archive")
            ? null
            : LinkView.To(
                Strings.Get("archive_title"),
                ArchiveView.YearAddress(scope.Issue.Entry.Date.Year).At(MonthView.IdOf(scope.Issue.Entry.Date.Month))
            );

    /// <summary>Its pages for a reader at some place.</summary>
    public SelectorPages PagesAt(Place place)
    {
        var key = (object?)place.Spread ?? place.Page ?? (object)this;
        if (!_pages.TryGetValue(key, out var pages))
            _pages[key] = pages = new(Strings, scope, place);
        return pages;
    }

    private LinkView? LinkTo(IssueEntry? entry) => entry is null ? null : LinkView.To(scope.Frame.LabelOf(entry), entry.Address);

    private LinkView[]? EditionsOfTheDay()
    {
        var day = scope.Newspaper.AnnouncedOn(scope.Issue.Entry.Date).ToArray();
        return day.Length < 2
            ? null
            :
            [
                .. day.Select(entry =>
                    LinkView.To(entry.Edition?.Name ?? scope.Newspaper.TitleOf(entry), entry.Address, entry == scope.Issue.Entry)
                ),
            ];
    }
}
