namespace StaticSite.Composing;

/// <summary>The cells of a sheet and the units that each spans.</summary>
/// <param name="Cells">The cells, as ranges of the order of the stories.</param>
/// <param name="Spans">The units that each cell spans.</param>
/// <param name="Height">The height of the page, in ems.</param>
/// <param name="Holes">What is empty below cells and in them, as a height over the whole width, in ems.</param>
/// <param name="Cost">Holes and what is ugly.</param>
internal sealed record SheetPlan(IReadOnlyList<Range> Cells, IReadOnlyList<int> Spans, double Height, double Holes, double Cost)
{
    /// <summary>What is empty below each cell, in ems.</summary>
    /// <param name="heights">The heights of the stories on the sheet.</param>
    /// <param name="order">The order of the stories.</param>
    public double[] GapsOf(SheetHeights heights, int[] order)
    {
        var gaps = new double[Cells.Count];
        for (int first = 0, end = 0, used = 0; end < gaps.Length; )
        {
            used += Spans[end++];
            if (used < SheetHeights.Units)
                continue;
            var row = Enumerable.Range(first, end - first).Max(cell => HeightOf(cell, heights, order));
            for (; first < end; first++)
                gaps[first] = row - HeightOf(first, heights, order);
            used = 0;
        }
        return gaps;
    }

    /// <summary>The height of a cell, in ems.</summary>
    /// <param name="cell">Its place among the cells.</param>
    /// <param name="heights">The heights of the stories on the sheet.</param>
    /// <param name="order">The order of the stories.</param>
    public double HeightOf(int cell, SheetHeights heights, int[] order) => heights.CellOf(order.AsSpan(Cells[cell])).At(Spans[cell]).Height;
}
