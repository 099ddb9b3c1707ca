using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>Two facing pages as one sheet.</summary>
internal static class SpreadRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope) =>
        !site.Makes("spread")
            ? []
            : scope.Issue.Spreads.SelectMany(spread =>
            {
                var newspaper = scope.Resolved.Frame.NewspaperTitle;
                var title = scope.Strings.Get(
                    "title_dated",
                    ("title", scope.Resolved.Frame.LabelOf(spread)),
                    ("newspaper", newspaper),
                    ("date", scope.Resolved.Frame.Date)
                );
                var document = new Document("spread", title, () => title, spread.Address, spread.Address, scope.Resolved.Language);
                var selector = new SelectorView(scope.Strings, scope.Frame, new(spread.Address, PlaceView.Spread, Spread: spread));
                return site.Write(scope.Context, document, selector, scope.View, ("spread", new SpreadView(scope, spread)));
            });
}
