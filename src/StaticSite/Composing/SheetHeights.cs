using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticSite.Composing;

/// <summary>The heights of cells on one sheet for each number of units that a cell may span.</summary>
internal sealed class SheetHeights
{
    /// <summary>The units that a sheet is divided into.</summary>
    public const int Units = 24;

    // Keys of longer lists of stories do not fit into a number; they fill the whole width and are seldom tried.
    private const int MostCached = 4;

    private readonly StoryHeights _heights;
    private readonly double[] _among;
    private readonly Dictionary<long, TrialCell> _cells = [];
    private readonly double _sheet;

    /// <param name="metrics">How the theme sets stories.</param>
    /// <param name="sheet">The width of the sheet, in ems.</param>
    /// <param name="stories">The stories.</param>
    public SheetHeights(SheetMetrics metrics, double sheet, ImmutableArray<Story> stories)
    {
        (Metrics, Stories, _sheet, _heights) = (metrics, stories, sheet, new(metrics));
        _among = new double[(Units + 1) * stories.Length];
        Array.Fill(_among, double.NaN);
        Step = (sheet + metrics.Gap) / Units > metrics.Gap ? 1 : 2;
        for (LeastSpan = Step; LeastSpan < Units && WidthOf(LeastSpan) < metrics.Column; )
            LeastSpan += Step;
    }

    /// <summary>How the theme sets stories.</summary>
    public SheetMetrics Metrics { get; }

    /// <summary>The stories.</summary>
    public ImmutableArray<Story> Stories { get; }

    /// <summary>The units that spans are multiples of: a unit is not narrower than the gap between cells.</summary>
    public int Step { get; }

    /// <summary>How many units a column of text needs.</summary>
    public int LeastSpan { get; }

    /// <summary>The same sheet with lines further apart.</summary>
    /// <param name="steps">See <see cref="SheetMetrics.Loosened"/>.</param>
    public SheetHeights Loosened(int steps) => new(Metrics.Loosened(steps), _sheet, Stories);

    /// <summary>The width of a cell, in ems.</summary>
    public double WidthOf(int span) => WidthOf(Metrics, _sheet, span);

    /// <summary>The width of a cell, in ems.</summary>
    /// <param name="metrics">How the theme sets stories.</param>
    /// <param name="sheet">The width of the sheet, in ems.</param>
    /// <param name="span">The units that the cell spans.</param>
    public static double WidthOf(SheetMetrics metrics, double sheet, int span) => (sheet + metrics.Gap) * span / Units - metrics.Gap;

    /// <summary>The cell of some stories. Its heights are computed once for all places that it is tried in.</summary>
    /// <param name="stories">Its stories.</param>
    public TrialCell CellOf(ReadOnlySpan<int> stories)
    {
        if (stories.Length > MostCached)
            return new(this, stories.ToArray());
        var key = 0L;
        foreach (var story in stories)
            key = key * (Stories.Length + 1) + story + 1;
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out _);
        return cell ??= new(this, stories.ToArray());
    }

    /// <summary>The extent of a cell, computed again.</summary>
    /// <param name="stories">Its stories.</param>
    /// <param name="span">The units that it spans.</param>
    public Extent Of(ReadOnlySpan<int> stories, int span)
    {
        var width = WidthOf(span);
        if (stories.Length == 1 || Metrics.ColumnsIn(width) > 1)
            return _heights.Of(Stories, stories, width);
        // In one column each story has a height of its own.
        var height = Metrics.Between * (stories.Length - 1);
        foreach (var story in stories)
        {
            ref var known = ref _among[story * (Units + 1) + span];
            if (double.IsNaN(known))
                known = _heights.Among(Stories[story], width);
            height += known;
        }
        return new(height, 0);
    }

    /// <summary>The length of text that fills a gap below a summary, in ems.</summary>
    /// <param name="gap">The height of the gap.</param>
    /// <param name="span">The units that the cell spans.</param>
    public double EmsIn(double gap, int span) => Math.Floor(gap / Metrics.Leading) * Math.Min(WidthOf(span), StoryHeights.MostSummary);

    /// <summary>The width of the text of a story alone in its cell.</summary>
    /// <param name="story">The story.</param>
    /// <param name="span">The units that the cell spans.</param>
    public double TextWidthOf(int story, int span) =>
        WidthOf(span) - (Stories[story] is { IsVertical: true } vertical ? _heights.VerticalHeadOf(vertical).Width : 0);

    /// <summary>The number of lines of the headline of a story alone in its cell.</summary>
    /// <param name="story">The story.</param>
    /// <param name="span">The units that the cell spans.</param>
    public double HeadlineLinesOf(int story, int span) => _heights.HeadlineLines(Stories[story], WidthOf(span));
}
