using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Views;

namespace StaticSite.Formats.Print;

/// <summary>A page of an issue on a sheet of paper of its own, as templates see it.</summary>
/// <param name="page">The page.</param>
/// <param name="number">Its number.</param>
/// <param name="spread">The spread whose articles over several pages are on the sheet, or null.</param>
/// <param name="half">The page without the articles that run over it and the pages beside it; null if there are none.</param>
internal sealed class PrintSheetView(PageView page, PageNumber number, SpreadView? spread, HalfView? half) : View<PrintSheetView>(Table)
{
    public static readonly Fields<PrintSheetView> Table = new("sheet")
    {
        { "id", sheet => HalfView.IdOf(sheet._number) },
        { "page", sheet => sheet._page },
        { "spread", sheet => sheet._spread },
        { "half", sheet => sheet._half },
    };

    private readonly PageView _page = page;
    private readonly PageNumber _number = number;
    private readonly SpreadView? _spread = spread;
    private readonly HalfView? _half = half;

    /// <summary>The sheets of an issue, in the order of its pages. What runs over several pages is on the first of them.</summary>
    public static IReadOnlyList<PrintSheetView>? Of(IssueScope scope)
    {
        var spreads = scope
            .Issue.Spreads.Select(spread => (Spread: spread, View: new SpreadView(scope, spread)))
            .Where(spread => spread.View.IsShared)
            .ToArray();
        return NullIfEmpty([
            .. scope.Issue.Pages.Select(page =>
            {
                var (spread, view) = spreads.FirstOrDefault(spread => spread.Spread.Contains(page.Number));
                var isFirst = spread is not null && spread.Pages[0].IsSamePage(page.Number);
                return new PrintSheetView(scope.ViewOf(page), page.Number, isFirst ? view : null, view?.HalfOf(page.Number));
            }),
        ]);
    }
}
