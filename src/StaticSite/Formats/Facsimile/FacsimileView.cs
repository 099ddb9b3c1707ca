using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Facsimile;

/// <summary>A page or a spread as it was printed, as templates see it.</summary>
internal sealed class FacsimileView : View<FacsimileView>
{
    public static readonly Fields<FacsimileView> Table = new("facsimile")
    {
        { "plates", view => view._plates },
        { "articles", view => NullIfEmpty(view._articles) },
    };

    private readonly ArticleView[] _articles;
    private readonly PlateView[] _plates;

    /// <param name="scope">The issue.</param>
    /// <param name="pages">The pages in the order of the paper, with their images.</param>
    public FacsimileView(IssueScope scope, (Page Page, PublishedPhoto Picture)[] pages)
        : base(Table)
    {
        _articles =
        [
            .. pages.SelectMany(page => scope.Resolved.ArticlesOn(page.Page)).Distinct().Select(article => scope.ViewOf(article)!),
        ];
        var seen = new HashSet<ArticleView>();
        _plates = [.. pages.Select(page => new PlateView(scope, page.Page, page.Picture, SpotsOn(scope.Resolved, page.Page, seen)))];
    }

    // The places of an article have its number, which the list of articles has too.
    private SpotView[] SpotsOn(ResolvedIssue issue, Page page, HashSet<ArticleView> seen) =>
        [
            .. _articles
                .Index()
                .Select(article => SpotView.Of(article.Item, article.Index + 1, [.. issue.RegionsOn(article.Item.Resolved, page)], seen))
                .OfType<SpotView>(),
        ];
}

/// <summary>The image of a printed page as templates see it.</summary>
internal sealed class PlateView(IssueScope scope, Page page, PublishedPhoto picture, SpotView[] spots) : View<PlateView>(Table)
{
    public static readonly Fields<PlateView> Table = new("plate")
    {
        { "id", plate => HalfView.IdOf(plate._page.Number) },
        { "page", plate => plate._scope.ViewOf(plate._page) },
        { "href", plate => plate._picture.Address },
        { "width", plate => plate._picture.Width },
        { "height", plate => plate._picture.Height },
        { "sources", plate => plate._picture.Sources.Select(source => new PhotoSourceView(source)).ToArray() },
        { "full", plate => plate._picture.Largest },
        {
            "alt",
            plate => plate._scope.Strings.Get("facsimile_alt", ("page", plate._scope.Resolved.Frame.NumberLabelOf(plate._page.Outline)))
        },
        { "spots", plate => NullIfEmpty(plate._spots) },
    };

    private readonly IssueScope _scope = scope;
    private readonly Page _page = page;
    private readonly PublishedPhoto _picture = picture;
    private readonly SpotView[] _spots = spots;
}
