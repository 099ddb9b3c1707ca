using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Facsimile;

/// <summary>The image of a printed page as templates see it.</summary>
internal sealed class FacsimileView(IssueScope scope, Page page, PublishedPhoto picture) : View<FacsimileView>(Table)
{
    public static readonly Fields<FacsimileView> Table = new("facsimile")
    {
        { "href", view => view._picture.Address },
        { "width", view => view._picture.Width },
        { "height", view => view._picture.Height },
        { "sources", view => view._picture.Sources.Select(source => new PhotoSourceView(source)).ToArray() },
        { "full", view => view._picture.Largest },
        { "alt", view => view._scope.Strings.Get("facsimile_alt", ("page", view._scope.Resolved.Frame.NumberLabelOf(view._page.Outline))) },
        { "spots", view => NullIfEmpty(view.Spots) },
    };

    private readonly IssueScope _scope = scope;
    private readonly Page _page = page;
    private readonly PublishedPhoto _picture = picture;

    // Numbered as the articles of the page are.
    private SpotView[] Spots =>
        [
            .. _scope
                .Resolved.ArticlesOn(_page)
                .Index()
                .Select(article => SpotView.Of(_scope.ViewOf(article.Item)!, article.Index + 1, _page.Number))
                .OfType<SpotView>(),
        ];
}
