using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A label and where it leads.</summary>
/// <param name="label">What it is called.</param>
/// <param name="href">Where it leads, or null.</param>
/// <param name="isCurrent">Whether the reader is there.</param>
/// <param name="language">The language of the label, if it is not the page's.</param>
internal sealed class LinkView(string label, object? href, bool isCurrent = false, string? language = null) : View<LinkView>(Table)
{
    public static readonly Fields<LinkView> Table = new("link")
    {
        { "label", link => link._label },
        { "href", link => link._href },
        { "current", link => link._isCurrent },
        { "language", link => link._language },
        { "direction", link => link._language is { } language ? Languages.DirectionOf(language) : null },
    };

    private readonly string _label = label;
    private readonly object? _href = href;
    private readonly bool _isCurrent = isCurrent;
    private readonly string? _language = language;

    /// <summary>A link within the site.</summary>
    public static LinkView To(string label, Address address, bool isCurrent = false) => new(label, address, isCurrent);
}
