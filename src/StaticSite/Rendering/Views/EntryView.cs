using StaticSite.Parsing.Headlines;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>An article in a list that spans issues, as templates see it.</summary>
/// <param name="article">The article.</param>
/// <param name="strings">The words of the interface.</param>
internal sealed class EntryView(ArticleLink article, Strings strings) : View<EntryView>(Table)
{
    public static readonly Fields<EntryView> Table = new("entry")
    {
        { "href", view => view._article.Address },
        { "title", view => view._article.Title },
        { "headline", view => Headline.ToHtml(Clause.Split(view._article.Title)) },
        { "language", view => view.Language },
        { "direction", view => view.Language is { } language ? Languages.DirectionOf(language) : null },
        { "date", view => Dates.Format(view._article.Issue.Date, view._strings) },
        { "iso", view => Dates.Iso(view._article.Issue.Date) },
    };

    private readonly ArticleLink _article = article;
    private readonly Strings _strings = strings;

    private string? Language => _article.Language ?? _article.Issue.Edition?.Language;
}
