using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>
/// Composes a page: divides its stories into cells and the cells into rows, such that the cells of a row end near each other. The first
/// sheet decides what a cell holds; on the others its cells only change their widths and rows, since a page has one order in its HTML.
/// </summary>
/// <param name="metrics">How the theme sets stories.</param>
/// <param name="sheets">The widths of the sheets, in ems of the text, the widest first.</param>
internal sealed class Composer(SheetMetrics metrics, ImmutableArray<double> sheets)
{
    // A page of more area than this in holes is tried in other orders.
    private const double MostHoles = 0.015;

    private const int MostTrials = 6;

    /// <summary>Composes stories.</summary>
    /// <param name="stories">The stories by rank, the first one the lead.</param>
    public Composition Compose(ImmutableArray<Story> stories)
    {
        if (stories.IsEmpty)
            return new([], []);
        SheetHeights[] heights = [.. sheets.Select(width => new SheetHeights(metrics, width, stories))];
        int[] first = [.. Enumerable.Range(0, stories.Length)];
        var planner = new SheetPlanner(heights[0], first);
        var best = Trial.Of(heights, first, planner.OfStories());
        foreach (var order in Orders(stories, first).Take(MostTrials))
        {
            if (best.Plans.All(plan => plan.Holes <= MostHoles * plan.Height))
                break;
            var other = Trial.Of(heights, order, new SheetPlanner(heights[0], order).OfStories(planner));
            if (other.Cost < best.Cost)
                best = other;
        }
        return new(
            stories,
            [.. best.Plans[0].Cells.Select((cell, i) => new Cell([.. best.Order[cell]], [.. best.Plans.Select(plan => plan.Spans[i])]))]
        );
    }

    // A story moves down past one or two others if the editor has given neither a place.
    private static IEnumerable<int[]> Orders(ImmutableArray<Story> stories, int[] order)
    {
        for (var step = 1; step <= 2; step++)
        for (var from = 1; from + step < order.Length; from++)
        {
            if (order[from..(from + step + 1)].Any(story => stories[story].IsFixed))
                continue;
            int[] other = [.. order];
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
    }
}
