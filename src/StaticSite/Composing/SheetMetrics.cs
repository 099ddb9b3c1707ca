namespace StaticSite.Composing;

/// <summary>
/// How a theme sets the stories of a page. All lengths are in ems of the running text, so that the same numbers hold on every screen and
/// on paper. They describe what the style sheets do; a browser test compares both.
/// </summary>
/// <param name="Leading">The height of a line of text.</param>
/// <param name="Column">The least width of a column of text.</param>
/// <param name="ColumnGap">Between the columns of a cell.</param>
/// <param name="Gap">Between two cells of a row.</param>
/// <param name="Lead">The size of the headline of the first story.</param>
/// <param name="Second">The size of the headlines of the stories after it.</param>
/// <param name="Story">The size of any other headline.</param>
/// <param name="Brief">The size of the headline of a brief.</param>
/// <param name="HeadlineLeading">The height of a line of a headline, as a multiple of its size.</param>
/// <param name="Label">The height of a line above or below a headline: label, kicker, byline.</param>
/// <param name="Head">Between a headline and the text.</param>
/// <param name="Caption">The size of captions.</param>
/// <param name="Between">Between two stories of a cell.</param>
/// <param name="RowGap">Between two rows.</param>
/// <param name="Loosen">What is added to the height of a line at most, so that the cells of a row end together; 0 for nothing.</param>
/// <param name="HighestPicture">The height that pictures are cut to; infinite if they are not.</param>
internal sealed record SheetMetrics(
    double Leading,
    double Column,
    double ColumnGap,
    double Gap,
    double Lead,
    double Second,
    double Story,
    double Brief,
    double HeadlineLeading,
    double Label,
    double Head,
    double Caption,
    double Between,
    double RowGap,
    double Loosen = 0,
    double HighestPicture = double.PositiveInfinity
)
{
    /// <summary>The number of steps by which lines are set further apart.</summary>
    public const int Steps = 4;

    /// <summary>The same with lines further apart.</summary>
    /// <param name="steps">From 0 to <see cref="Steps"/>.</param>
    public SheetMetrics Loosened(int steps) => this with { Leading = Leading + Loosen * steps / Steps };

    /// <summary>The size of a headline that is as large as its role allows and has its longest clause on one line.</summary>
    /// <param name="role">How loud the story is.</param>
    /// <param name="longest">The length of the longest clause, in ems of the headline.</param>
    /// <param name="width">The width that it has.</param>
    public double HeadlineSize(StoryRole role, double longest, double width) => Math.Clamp(width / longest, Brief, SizeOf(role));

    /// <summary>How many columns of text fit side by side.</summary>
    public int ColumnsIn(double width) => Math.Max(1, (int)((width + ColumnGap + 0.001) / (Column + ColumnGap)));

    /// <summary>The width of a column where there are this many.</summary>
    public double ColumnWidth(double width, int columns) => (width + ColumnGap) / columns - ColumnGap;

    /// <summary>The largest size of a headline.</summary>
    public double SizeOf(StoryRole role) =>
        role switch
        {
            StoryRole.Lead => Lead,
            StoryRole.Second => Second,
            StoryRole.Brief => Brief,
            _ => Story,
        };
}
