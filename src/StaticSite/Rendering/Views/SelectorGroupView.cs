namespace StaticSite.Rendering.Views;

/// <summary>A group of pages (叠) in the version selector as templates see it.</summary>
internal sealed class SelectorGroupView(FrameScope scope, string group, IReadOnlyList<SelectorPageView> pages, bool isCurrent)
    : View<SelectorGroupView>(Table)
{
    /// <summary>From this many pages on, the page bar is grouped.</summary>
    public const int Threshold = 17;

    public static readonly Fields<SelectorGroupView> Table = new("selector group")
    {
        { "label", view => view.Label },
        { "pages", view => view._pages },
        { "current", view => view._isCurrent },
    };

    private readonly FrameScope _scope = scope;
    private readonly string _group = group;
    private readonly IReadOnlyList<SelectorPageView> _pages = pages;
    private readonly bool _isCurrent = isCurrent;

    private string Label =>
        _scope.Issue.Supplements.TryGetValue(_group, out var name) ? (_group.Length == 0 ? name : $"{_group} {name}")
        : _group.Length == 0 ? _scope.Strings.Get("group_main")
        : _scope.Strings.Get("group_label", ("group", _group));
}
