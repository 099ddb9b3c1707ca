using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>How the stories of a page are composed.</summary>
/// <param name="Stories">The stories by rank.</param>
/// <param name="Cells">Its cells, in reading order.</param>
internal sealed record Composition(ImmutableArray<Story> Stories, ImmutableArray<Cell> Cells)
{
    /// <summary>The height of the page where its cells span what they do on the widest sheet, in ems.</summary>
    /// <param name="metrics">How stories are set.</param>
    /// <param name="width">The width of the sheet, in ems.</param>
    public double HeightOn(SheetMetrics metrics, double width)
    {
        var heights = new StoryHeights(metrics);
        var (height, row, used) = (0.0, 0.0, 0);
        foreach (var cell in Cells)
        {
            var own = SheetHeights.WidthOf(metrics, width, cell.Spans[0]);
            row = Math.Max(row, heights.Of(Stories, cell.Stories.AsSpan(), own).Height);
            if ((used += cell.Spans[0]) < SheetHeights.Units)
                continue;
            height += row + metrics.RowGap;
            (row, used) = (0, 0);
        }
        return height;
    }
}

/// <summary>A cell of a page: one story in columns, or several that run through its columns one after another.</summary>
/// <param name="Stories">Its stories, by their place in the list that was composed.</param>
/// <param name="Spans">For each sheet how many of the page's units it spans; the spans of a row add up to all of them.</param>
/// <param name="Steps">For each sheet how loose its lines are; see <see cref="SheetMetrics.Loosened"/>. Empty if not computed.</param>
internal sealed record Cell(ImmutableArray<int> Stories, ImmutableArray<int> Spans, ImmutableArray<int> Steps);
