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
        var best = Try(heights, first);
        foreach (var order in Orders(stories, first).Take(MostTrials))
        {
            if (best.Plans.All(plan => plan.Holes <= MostHoles * plan.Height))
                break;
            if (Try(heights, order) is var other && other.Cost < best.Cost)
                best = other;
        }
        return new(
            stories,
            [.. best.Plans[0].Cells.Select((cell, i) => new Cell([.. best.Order[cell]], [.. best.Plans.Select(plan => plan.Spans[i])]))]
        );
    }

    // The widest sheet decides the cells, the others what each spans.
    private static Trial Try(SheetHeights[] heights, int[] order)
    {
        var widest = SheetPlan.OfStories(heights[0], order);
        return new(order, [widest, .. heights.Skip(1).Select(sheet => SheetPlan.OfCells(sheet, widest.Cells, order))]);
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
    }
}
