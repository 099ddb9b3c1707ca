using StaticSite.Model;
using StaticSite.Resolving.Markup;

namespace StaticSite.Resolving;

/// <summary>A section of an article once its links and figures are known.</summary>
/// <param name="section">The section.</param>
/// <param name="id">Its anchor on pages that show several articles.</param>
/// <param name="anchor">The anchor of its title on the article's own page, or null.</param>
/// <param name="markup">What its text needs to become HTML.</param>
internal sealed class ResolvedSection(Section section, string id, string? anchor, MarkupContext markup)
{
    /// <summary>The section.</summary>
    public Section Section { get; } = section;

    /// <summary>Its anchor on pages that show several articles.</summary>
    public string Id { get; } = id;

    /// <summary>The anchor of its title on the article's own page, or null.</summary>
    public string? Anchor { get; } = anchor;

    /// <summary>Its text, or null.</summary>
    public Html? Html => field ??= MarkupRenderer.Render(Section.Body, markup);
}
