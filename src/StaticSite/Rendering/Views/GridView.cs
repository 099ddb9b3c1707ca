namespace StaticSite.Rendering.Views;

/// <summary>Articles by rank as templates see them.</summary>
internal sealed class GridView : View<GridView>
{
    private const int Secondary = 2;

    public static readonly Fields<GridView> Table = new("grid")
    {
        { "lead", grid => grid._lead },
        { "picture", grid => grid._picture },
        { "secondary", grid => NullIfEmpty([.. grid._others.Take(Secondary)]) },
        { "rows", grid => NullIfEmpty([.. grid.Rows]) },
        { "composition", grid => grid.Composition },
        { "is_short", grid => grid._others.Length <= Secondary },
    };

    private readonly ArticleView _lead;
    private readonly ArticleView? _picture;
    private readonly ArticleView[] _others;

    private GridView(IReadOnlyList<ArticleView> articles, CompositionView? composition)
        : base(Table)
    {
        Composition = composition;
        _lead = articles[0];
        // A lead without a photo gets the first picture story of its page.
        _picture = _lead.HasPhoto
            ? null
            : articles.FirstOrDefault(article => article.Article.IsPictureStory && article.HasPhoto && article.Page == _lead.Page);
        _others = [.. articles.Skip(1).Where(article => article != _picture)];
    }

    // Stories with photos and stories without are in separate rows, so that no row has holes; what ranks highest comes first.
    private IEnumerable<ArticleView[]> Rows => _others.Skip(Secondary).GroupBy(article => article.HasPhoto).Select(row => row.ToArray());

    /// <summary>The same articles as they are composed; null if the theme does not say how large stories are.</summary>
    public CompositionView? Composition { get; }

    /// <summary>The grid of some articles; null if there are none.</summary>
    /// <param name="scope">The issue.</param>
    /// <param name="articles">The articles by rank.</param>
    /// <param name="isAtHome">Whether it is the home page, where all are shown in short.</param>
    public static GridView? Of(IssueScope scope, IReadOnlyList<ArticleView> articles, bool isAtHome = false) =>
        articles.Count == 0
            ? null
            : new(articles, isAtHome ? CompositionView.OfHome(scope, articles) : CompositionView.Of(scope, articles));
}
