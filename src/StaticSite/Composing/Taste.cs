using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>What an art director would avoid, as a cost in ems of the page's height.</summary>
internal static class Taste
{
    private const double LongestLine = 27;

    private const int MostHeadlineLines = 2;

    // Of one that runs over all columns: the caption should be on the same screen.
    private const double HighestPicture = 34;

    // More than any page costs otherwise.
    private const double NoRoom = 1000;

    // The height of a screen, in ems.
    private const double Screen = 45;

    /// <summary>The cost of a cell.</summary>
    /// <param name="heights">The heights of the stories.</param>
    /// <param name="stories">Its stories.</param>
    /// <param name="span">The units that it spans.</param>
    /// <param name="height">Its height.</param>
    public static double Of(SheetHeights heights, ReadOnlySpan<int> stories, int span, double height)
    {
        var metrics = heights.Metrics;
        var width = stories is [var alone] ? heights.TextWidthOf(alone, span) : heights.WidthOf(span);
        var columns = metrics.ColumnsIn(width);
        // A reader who has read a column to its foot must find the head of the next one.
        var cost = columns == 1 ? 0 : 0.2 * Math.Max(0, height - Screen);
        cost += 0.5 * Math.Max(0, metrics.ColumnWidth(width, columns) - LongestLine);
        if (stories is not [var only])
        {
            foreach (var story in stories)
                cost += Clutter(heights.Stories[story]) + (columns == 1 ? 0 : Torn(heights.Stories[story]));
            return cost;
        }
        if (heights.Stories[only].Pictures is [{ IsWide: true } picture, ..])
            cost += 3 * Math.Max(0, picture.Ratio * width - HighestPicture);
        // It is an exception on its page, and leaves room for a column.
        if (heights.Stories[only].IsVertical)
            cost += width < metrics.Column ? NoRoom : 1;
        cost += 1.5 * Math.Max(0, heights.HeadlineLinesOf(only, span) - MostHeadlineLines);
        var characters = heights.Stories[only].Characters;
        // Few words in many columns.
        if (characters < 150)
            cost += 2.0 * (columns - 1);
        else if (characters < 400)
            cost += 1.5 * Math.Max(0, columns - 2);
        return cost;
    }

    /// <summary>What a cell costs at least, whatever its width.</summary>
    /// <param name="all">All stories.</param>
    /// <param name="stories">Those of the cell.</param>
    public static double LeastOf(ImmutableArray<Story> all, ReadOnlySpan<int> stories)
    {
        var cost = 0.0;
        if (stories.Length > 1)
            foreach (var story in stories)
                cost += Clutter(all[story]);
        return cost;
    }

    /// <summary>The cost of the first row: the lead is wider than what is next to it.</summary>
    /// <param name="spans">The spans of its cells.</param>
    public static double OfLead(ReadOnlySpan<int> spans)
    {
        var cost = 2.0 * Math.Max(0, SheetHeights.Units / 2 - spans[0]);
        foreach (var span in spans[1..])
            cost += 2.5 * Math.Max(0, span - spans[0] + 2);
        return cost;
    }

    // Over columns: never a summary, and preferably not a long story.
    private static double Torn(Story story) => story.IsSummary ? 20 : 0.5 + story.Characters / 250.0;

    // The first stories, those with a box and those with pictures have a cell of their own.
    private static double Clutter(Story story) =>
        story.Role is StoryRole.Lead or StoryRole.Second || story.IsBoxed ? 6
        : story.Pictures.IsEmpty ? 0
        : 1.5;
}
