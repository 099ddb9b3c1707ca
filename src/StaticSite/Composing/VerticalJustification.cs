namespace StaticSite.Composing;

/// <summary>Sets the lines of a cell that ends before its neighbours further apart, so little that readers do not notice.</summary>
internal static class VerticalJustification
{
    /// <summary>For each cell of a plan how much further apart its lines are; see <see cref="SheetMetrics.Loosened"/>.</summary>
    /// <param name="heights">The heights of the stories on the sheet.</param>
    /// <param name="order">The order of the stories.</param>
    /// <param name="plan">The plan.</param>
    public static int[] Of(SheetHeights heights, int[] order, SheetPlan plan)
    {
        var steps = new int[plan.Cells.Count];
        if (heights.Metrics.Loosen == 0)
            return steps;
        var gaps = plan.GapsOf(heights, order);
        for (var step = SheetMetrics.Steps; step > 0; step--)
        {
            var looser = heights.Loosened(step);
            for (var i = 0; i < steps.Length; i++)
                if (steps[i] == 0 && gaps[i] > 0 && IsIn(gaps[i], plan.HeightOf(i, looser, order) - plan.HeightOf(i, heights, order)))
                    steps[i] = step;
        }
        return steps;
    }

    // In several columns a photo may move to the next one, so that a cell even gets lower.
    private static bool IsIn(double gap, double growth) => growth > 0 && growth <= gap;
}
