using StaticSite.Parsing.Headlines;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A section of an article as templates see it.</summary>
internal sealed class SectionView(ResolvedSection section) : View<SectionView>(Table)
{
    public static readonly Fields<SectionView> Table = new("section")
    {
        { "id", view => view._section.Id },
        { "anchor", view => view._section.Anchor },
        { "title", view => view._section.Section.Title?.Value },
        { "clauses", view => view._section.Section.Title is { } title ? ClauseView.Of(Clause.Split(title.Value)) : null },
        { "html", view => view._section.Html },
    };

    private readonly ResolvedSection _section = section;
}
