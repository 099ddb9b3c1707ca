using System.Globalization;
using StaticSite.Model;
using StaticSite.Rendering.Views;

namespace StaticSite.Formats.Facsimile;

/// <summary>
/// An article's place on a printed page as templates see it. Its box is on a grid of forty by forty, so that a style sheet can place it;
/// its shapes are exact.
/// </summary>
internal sealed class SpotView : View<SpotView>
{
    // Style sheets have a rule for each line of the grid.
    private const int Grid = 40;

    // The number of units of shapes along a side of the page.
    private const int Units = 10_000;

    public static readonly Fields<SpotView> Table = new("spot")
    {
        { "article", spot => spot._article },
        { "number", spot => spot._number },
        { "again", spot => spot._isAgain },
        { "left", spot => spot._left },
        { "top", spot => spot._top },
        { "width", spot => spot._right - spot._left },
        { "height", spot => spot._bottom - spot._top },
        { "box", spot => Join([spot._left, spot._top, spot._right - spot._left, spot._bottom - spot._top], Units / Grid) },
        {
            "shapes",
            spot => spot._regions.Select(region => Join(region.Points.SelectMany(point => new[] { point.X, point.Y }), Units)).ToArray()
        },
    };

    private readonly ArticleView _article;
    private readonly int _number;
    private readonly bool _isAgain;
    private readonly Region[] _regions;
    private readonly int _left;
    private readonly int _top;
    private readonly int _right;
    private readonly int _bottom;

    private SpotView(ArticleView article, int number, bool isAgain, Region[] regions)
        : base(Table)
    {
        (_article, _number, _isAgain, _regions) = (article, number, isAgain, regions);
        var bounds = regions.Select(region => region.Bounds).ToArray();
        (_left, _right) = Between(bounds.Min(one => one.Left), bounds.Max(one => one.Right));
        (_top, _bottom) = Between(bounds.Min(one => one.Top), bounds.Max(one => one.Bottom));
    }

    /// <summary>The place of an article on a page; null if it has no regions there.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">Its number among the articles that are listed, from 1.</param>
    /// <param name="regions">Its regions on the page.</param>
    /// <param name="seen">The articles that have a place before it; it is added.</param>
    public static SpotView? Of(ArticleView article, int number, Region[] regions, HashSet<ArticleView> seen) =>
        regions.Length == 0 ? null : new(article, number, !seen.Add(article), regions);

    private static (int From, int To) Between(double from, double to)
    {
        var first = Math.Min((int)(from * Grid), Grid - 1);
        return (first, Math.Max((int)Math.Ceiling(to * Grid), first + 1));
    }

    private static string Join(IEnumerable<double> numbers, int unit) =>
        string.Join(' ', numbers.Select(number => Math.Round(number * unit).ToString(CultureInfo.InvariantCulture)));
}
