using StaticSite.Model;
using StaticSite.Rendering.Indexes;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>An article in a list that spans issues, as templates see it.</summary>
/// <param name="issue">The issue that it stands in.</param>
/// <param name="entry">The article.</param>
/// <param name="strings">The words of the interface.</param>
internal sealed class EntryView(IssueEntry issue, ArticleEntry entry, Strings strings) : View<EntryView>(Table)
{
    public static readonly Fields<EntryView> Table = new("entry")
    {
        { "href", view => view._entry.Address },
        { "headline", view => Headline.ToHtml(view._entry.Title) },
        { "language", view => view.Language },
        { "direction", view => view.Language is { } language ? Languages.DirectionOf(language) : null },
        { "date", view => Dates.Format(view._issue.Date, view._strings) },
        { "iso", view => Dates.Iso(view._issue.Date) },
    };

    private readonly IssueEntry _issue = issue;
    private readonly ArticleEntry _entry = entry;
    private readonly Strings _strings = strings;

    private string? Language => _entry.Language ?? _issue.Edition?.Language;
}
