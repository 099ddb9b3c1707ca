namespace StaticSite.Composing;

/// <summary>A cell that rows are tried with, at each number of units that it may span; each is computed once.</summary>
/// <param name="heights">The heights of the stories on the sheet.</param>
/// <param name="stories">Its stories.</param>
internal sealed class TrialCell(SheetHeights heights, int[] stories)
{
    // Most cells are only cut and never looked at.
    private Look[]? _looks;

    /// <summary>Its stories.</summary>
    public ReadOnlySpan<int> Stories => stories;

    /// <summary>What it costs at least, at whatever number of units.</summary>
    public double LeastCost { get; } = Taste.LeastOf(heights.Stories, stories);

    /// <summary>How it looks where it spans some units.</summary>
    /// <param name="span">A multiple of <see cref="SheetHeights.Step"/>, not less than <see cref="SheetHeights.LeastSpan"/>.</param>
    public ref readonly Look At(int span)
    {
        _looks ??= new Look[SheetHeights.Units + 1];
        ref var look = ref _looks[span];
        // A cell is never without height.
        if (look.Height == 0)
            look = LookAt(span);
        return ref look;
    }

    private Look LookAt(int span)
    {
        var extent = heights.Of(stories, span);
        return new(extent.Height, extent.Empty, Taste.Of(heights, stories, span, extent.Height));
    }

    /// <summary>How a cell looks.</summary>
    /// <param name="Height">Its height, in ems.</param>
    /// <param name="Empty">What is empty in it, as a height over its width, in ems.</param>
    /// <param name="Cost">What is ugly in it, as a height of the page, in ems.</param>
    public readonly record struct Look(double Height, double Empty, double Cost);
}
