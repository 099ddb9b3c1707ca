using StaticSite.Model;
using StaticSite.Rendering.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>A section of an article as templates see it.</summary>
internal sealed class SectionView(Section section, string id, string? anchor, MarkupContext markup) : View<SectionView>(Table)
{
    public static readonly Fields<SectionView> Table = new("section")
    {
        { "id", view => view._id },
        { "anchor", view => view.Anchor },
        { "title", view => view._section.Title?.Value },
        { "clauses", view => view._section.Title is { } title ? ClauseView.Of(title.Value) : null },
        { "html", view => view.Html },
    };

    private readonly Section _section = section;
    private readonly string _id = id;
    private readonly MarkupContext _markup = markup;

    /// <summary>The anchor of its title on the article's own page, or null.</summary>
    public string? Anchor { get; } = anchor;

    /// <summary>The section.</summary>
    public Section Section => _section;

    /// <summary>Its text, or null.</summary>
    public Html? Html => field ??= MarkupRenderer.Render(_section.Body, _markup);
}
