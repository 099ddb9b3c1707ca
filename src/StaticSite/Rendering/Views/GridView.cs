namespace StaticSite.Rendering.Views;

/// <summary>Articles by rank as templates see them.</summary>
internal sealed class GridView(IReadOnlyList<ArticleView> articles) : View<GridView>(Table)
{
    private const int Secondary = 2;

    public static readonly Fields<GridView> Table = new("grid")
    {
        { "lead", grid => grid._articles[0] },
        { "secondary", grid => NullIfEmpty([.. grid._articles.Skip(1).Take(Secondary)]) },
        { "rest", grid => NullIfEmpty([.. grid._articles.Skip(1 + Secondary)]) },
    };

    private readonly IReadOnlyList<ArticleView> _articles = articles;

    /// <summary>The grid of some articles; null if there are none.</summary>
    public static GridView? Of(IReadOnlyList<ArticleView> articles) => articles.Count == 0 ? null : new(articles);
}
