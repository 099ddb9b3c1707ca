using StaticSite.Parsing.Headlines;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A section of an article as templates see it.</summary>
/// <param name="section">The section.</param>
/// <param name="passages">Its text with the photos among it; null where only the beginning of an article is shown.</param>
internal sealed class SectionView(ResolvedSection section, IReadOnlyList<PassageView>? passages = null) : View<SectionView>(Table)
{
    public static readonly Fields<SectionView> Table = new("section")
    {
        { "id", view => view._section.Id },
        { "anchor", view => view._section.Anchor },
        { "title", view => view._section.Section.Title?.Value },
        { "clauses", view => view._section.Section.Title is { } title ? ClauseView.Of(Clause.Split(title.Value)) : null },
        { "html", view => view._section.Html },
        { "passages", view => NullIfEmpty(view._passages ?? []) },
    };

    private readonly ResolvedSection _section = section;
    private readonly IReadOnlyList<PassageView>? _passages = passages;
}
