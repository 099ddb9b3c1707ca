using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>An issue as templates see it.</summary>
/// <param name="scope">Its masthead and its version selector.</param>
/// <param name="pages">Its pages.</param>
/// <param name="data">Where it is as data, or null.</param>
/// <param name="print">Where it is as one document to be printed, or null.</param>
internal sealed class IssueView(FrameScope scope, IReadOnlyList<PageView> pages, Address? data, Address? print) : View<IssueView>(Table)
{
    public static readonly Fields<IssueView> Table = new("issue")
    {
        { "href", view => view._scope.Issue.Entry.Address },
        { "date", view => Dates.Format(view.Date, view._scope.Strings) },
        { "iso", view => Dates.Iso(view.Date) },
        { "weekday", view => Dates.Weekday(view.Date, view._scope.Strings) },
        { "lunar", view => Languages.IsChinese(view._scope.Frame.Language) ? Dates.Lunar(view.Date) : null },
        {
            "number",
            view =>
                view._scope.Issue.Number is { } number
                    ? view._scope.Strings.Get("issue_number", ("number", view._scope.Strings.Number(number)))
                    : null
        },
        {
            "page_count",
            view =>
                view._scope.Strings.Get(
                    view._scope.Issue.Pages.Length == 1 ? "page_count_one" : "page_count",
                    ("count", view._scope.Strings.Number(view._scope.Issue.Pages.Length))
                )
        },
        { "edition", view => view._scope.Issue.Entry.Edition?.Name },
        {
            "revision",
            view =>
                view._scope.Issue.Revision > 1
                    ? view._scope.Strings.Get("revision", ("number", view._scope.Strings.Number(view._scope.Issue.Revision)))
                    : null
        },
        { "note", view => view._scope.Issue.Note },
        { "pages", view => view._pages },
        { "data", view => view._data },
        { "print", view => view._print },
    };

    /// <summary>What the issue's pages call the newspaper.</summary>
    public string NewspaperTitle => _scope.Frame.NewspaperTitle;

    private readonly FrameScope _scope = scope;
    private readonly IReadOnlyList<PageView> _pages = pages;
    private readonly Address? _data = data;
    private readonly Address? _print = print;

    private DateOnly Date => _scope.Issue.Entry.Date;
}
