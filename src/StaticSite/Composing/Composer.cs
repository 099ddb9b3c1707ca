using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>
/// Composes a page: divides its stories into cells and the cells into rows, such that the cells of a row end near each other. The first
/// sheet decides what a cell holds; on the others its cells only change their widths and rows, since a page has one order in its HTML.
/// </summary>
internal sealed class Composer
{
    // A page of more area than this in holes is tried in other orders.
    private const double MostHoles = 0.015;

    private const int MostTrials = 6;

    private readonly ImmutableArray<Story> _stories;
    private readonly SheetHeights[] _heights;
    private readonly int[] _order;
    private readonly SheetPlanner _planner;
    private readonly SheetPlan _widest;

    /// <param name="metrics">How the theme sets stories.</param>
    /// <param name="sheets">The widths of the sheets, in ems of the text, the widest first.</param>
    /// <param name="stories">The stories by rank, the first one the lead.</param>
    public Composer(SheetMetrics metrics, ImmutableArray<double> sheets, ImmutableArray<Story> stories)
    {
        _stories = stories;
        _heights = [.. sheets.Select(width => new SheetHeights(metrics, width, stories))];
        _order = [.. Enumerable.Range(0, stories.Length)];
        _planner = new(_heights[0], _order);
        _widest = _planner.OfStories();
    }

    /// <summary>The stories in their own order on the widest sheet alone, which costs little.</summary>
    public Composition Outline() => new Trial(_order, [_widest]).ToComposition(_stories);

    /// <summary>Composes the stories.</summary>
    public Composition Compose()
    {
        var best = Trial.Of(_heights, _order, _widest);
        foreach (var order in Orders().Take(MostTrials))
        {
            if (best.Plans.All(plan => plan.Holes <= MostHoles * plan.Height))
                break;
            var other = Trial.Of(_heights, order, new SheetPlanner(_heights[0], order).OfStories(_planner));
            if (other.Cost < best.Cost)
                best = other;
        }
        return best.ToComposition(_stories);
    }

    // A story moves down past one or two others if the editor has given neither a place.
    private IEnumerable<int[]> Orders()
    {
        for (var step = 1; step <= 2; step++)
        for (var from = 1; from + step < _order.Length; from++)
        {
            if (_order[from..(from + step + 1)].Any(story => _stories[story].IsFixed))
                continue;
            int[] other = [.. _order];
            var moved = other[from];
            Array.Copy(other, from + 1, other, from, step);
            other[from + step] = moved;
            yield return other;
        }
    }

    private readonly record struct Trial(int[] Order, SheetPlan[] Plans)
    {
        public double Cost { get; } = Plans.Sum(plan => plan.Cost);

        // The widest sheet decides the cells, the others what each spans.
        public static Trial Of(SheetHeights[] heights, int[] order, SheetPlan widest) =>
            new(order, [widest, .. heights.Skip(1).Select(sheet => new SheetPlanner(sheet, order).OfCells(widest.Cells))]);

        public Composition ToComposition(ImmutableArray<Story> stories)
        {
            var (order, plans) = (Order, Plans);
            return new(
                stories,
                [.. plans[0].Cells.Select((cell, i) => new Cell([.. order[cell]], [.. plans.Select(plan => plan.Spans[i])]))]
            );
        }
    }
}
