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
        { "page", view => LinkView.To(IssueFrame.LabelOf(view._article.Page, view._strings), view._article.Page.Address) },
        { "kind", view => view._article.Kind.ToString().ToLowerInvariant() },
        { "kind_label", view => view._strings.LabelOf(view._article.Kind) },
        { "ai", view => view._article.Ai is { } use ? view._strings.LabelOf(use) : null },
        { "summary", view => view._article.Summary },
        { "photo", view => view._article.Photo is { } photo ? new SmallPhotoView(photo) : null },
    };

    private readonly ArticleLink _article = article;
    private readonly Strings _strings = strings;

    private string? Language => _article.Language ?? _article.Issue.Edition?.Language;
}

/// <summary>The smallest variant of a photo as templates see it.</summary>
internal sealed class SmallPhotoView(SmallPhoto photo) : View<SmallPhotoView>(Table)
{
    public static readonly Fields<SmallPhotoView> Table = new("small photo")
    {
        { "src", view => view._photo.Address },
        { "width", view => view._photo.Width },
        { "height", view => view._photo.Height },
    };

    private readonly SmallPhoto _photo = photo;
}
