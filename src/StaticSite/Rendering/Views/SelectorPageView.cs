using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A page in the version selector as templates see it.</summary>
internal sealed class SelectorPageView(FrameScope scope, PageOutline page, bool isCurrent) : View<SelectorPageView>(Table)
{
    public static readonly Fields<SelectorPageView> Table = new("selector page")
    {
        { "number", view => view._scope.Frame.Strings.Number(view.Page.Number) },
        { "name", view => view.Page.Name },
        { "label", view => view._scope.Frame.LabelOf(view.Page) },
        { "href", view => view.Page.Lead },
        { "current", view => view._isCurrent },
        { "in_spread", view => view._scope.Issue.SpreadOf(view.Page) is not null },
    };

    private readonly FrameScope _scope = scope;
    private readonly bool _isCurrent = isCurrent;

    /// <summary>The page.</summary>
    public PageOutline Page { get; } = page;
}
