using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A passage of an article with the photos after it, as templates see it.</summary>
/// <param name="passage">The passage.</param>
/// <param name="article">Its article.</param>
internal sealed class PassageView(IllustratedPassage passage, ArticleView article) : View<PassageView>(Table)
{
    public static readonly Fields<PassageView> Table = new("passage")
    {
        { "html", view => view._passage.Html },
        { "photos", view => NullIfEmpty([.. view._passage.Photos.Select(photo => view._article.ViewOf(photo))]) },
    };

    private readonly IllustratedPassage _passage = passage;
    private readonly ArticleView _article = article;
}
