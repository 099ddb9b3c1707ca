using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>A label and where it leads.</summary>
internal sealed class LinkView(string label, object? href, bool isCurrent = false) : View<LinkView>(Table)
{
    public static readonly Fields<LinkView> Table = new("link")
    {
        { "label", link => link._label },
        { "href", link => link._href },
        { "current", link => link._isCurrent },
    };

    private readonly string _label = label;
    private readonly object? _href = href;
    private readonly bool _isCurrent = isCurrent;

    /// <summary>A link within the site.</summary>
    public static LinkView To(string label, Address address, bool isCurrent = false) => new(label, address, isCurrent);
}
