using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A page in the version selector as templates see it.</summary>
internal sealed class SelectorPageView(IssueScope scope, Page page, bool isCurrent) : View<SelectorPageView>(Table)
{
    public static readonly Fields<SelectorPageView> Table = new("selector page")
    {
        { "number", view => view._page.Number.Text },
        { "name", view => view._page.Name },
        { "label", view => view._scope.LabelOf(view._page) },
        { "href", view => view._page.Address },
        { "current", view => view._isCurrent },
        { "in_spread", view => view._scope.Issue.SpreadOf(view._page) is not null },
    };

    private readonly IssueScope _scope = scope;
    private readonly Page _page = page;
    private readonly bool _isCurrent = isCurrent;
}
