using StaticSite.Model;
using StaticSite.Parsing.Headlines;
using StaticSite.Resolving;
using StaticSite.Resolving.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>A standing page as templates see it.</summary>
internal sealed class StandingView(StandingPage page, MarkupContext markup) : View<StandingView>(Table)
{
    public static readonly Fields<StandingView> Table = new("standing")
    {
        { "title", view => view._page.Title.Value },
        { "headline", view => Headline.ToHtml(Clause.Split(view._page.Title.Value)) },
        { "html", view => MarkupRenderer.Render(view._page.Body, view._markup) },
    };

    private readonly StandingPage _page = page;
    private readonly MarkupContext _markup = markup;
}
