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
    private const double MostHoles = 0.02;

    private const int MostTrials = 5;

    /// <summary>Composes stories.</summary>
    /// <param name="stories">The stories by rank, the first one the lead.</param>
    public Composition Compose(ImmutableArray<Story> stories)
    {
        if (stories.IsEmpty)
            return new([], []);
        int[] order = [.. Enumerable.Range(0, stories.Length)];
        var heights = new SheetHeights(metrics, sheets[0], stories);
        var best = SheetPlan.OfStories(heights, order);
        foreach (var other in Orders(stories, order).Take(MostTrials))
        {
            if (best.Holes <= MostHoles * best.Height)
                break;
            var plan = SheetPlan.OfStories(heights, other);
            if (plan.Cost < best.Cost)
                (best, order) = (plan, other);
        }
        var cells = best.Cells;
        var spans = sheets.Skip(1).Select(width => SheetPlan.OfCells(new(metrics, width, stories), cells, order)).Prepend(best).ToArray();
        return new(stories, [.. cells.Select((cell, i) => new Cell([.. order[cell]], [.. spans.Select(plan => plan.Spans[i])]))]);
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
}
