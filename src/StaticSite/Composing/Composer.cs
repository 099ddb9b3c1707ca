using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>
/// Composes a page: divides its stories into cells and the cells into rows, such that the cells of a row end near each other. The first
/// sheet decides what a cell holds; on the others its cells only change their widths and rows, since a page has one order in its HTML.
/// </summary>
internal sealed class Composer
{
    // A page of more area than this in holes is tried in other orders.
    private const double MostHoles = 0.015;

    private const int MostTrials = 6;

    private readonly SheetMetrics _metrics;
    private readonly ImmutableArray<double> _sheets;
    private readonly ImmutableArray<Story> _stories;
    private readonly SheetHeights[] _heights;
    private readonly int[] _order;
    private readonly SheetPlanner _planner;
    private readonly SheetPlan _widest;

    /// <param name="metrics">How the theme sets stories.</param>
    /// <param name="sheets">The widths of the sheets, in ems of the text, the widest first.</param>
    /// <param name="stories">The stories by rank, the first one the lead.</param>
    public Composer(SheetMetrics metrics, ImmutableArray<double> sheets, ImmutableArray<Story> stories)
    {
        (_metrics, _sheets, _stories) = (metrics, sheets, stories);
        _heights = HeightsOf(stories);
        _order = [.. Enumerable.Range(0, stories.Length)];
        _planner = new(_heights[0], _order);
        _widest = _planner.OfStories();
    }

    /// <summary>The stories in their own order on the widest sheet alone, which costs little.</summary>
    public Composition Outline() => new Trial([_heights[0]], _order, [_widest]).ToComposition(isJustified: false);

    /// <summary>Composes the stories.</summary>
    public Composition Compose()
    {
        var best = Trial.Of(_heights, _order, _widest);
        foreach (var order in Orders().Take(MostTrials).TakeWhile(_ => best.HasHoles))
            Try(Trial.Of(_heights, order, new SheetPlanner(_heights[0], order).OfStories(_planner)));
        // A picture over all columns may leave too little text below it.
        for (var i = 0; i < _stories.Length && best.HasHoles; i++)
            if (_stories[i].Inset() is { } inset)
            {
                var heights = HeightsOf(best.Stories.SetItem(i, inset));
                Try(Trial.Of(heights, best.Order, new SheetPlanner(heights[0], best.Order).OfStories()));
            }
        // One vertical headline at most: each is tried alone.
        if (best is { HasHoles: true } horizontal)
            foreach (var cell in horizontal.Plans[0].Cells)
                if (horizontal.StoryAlone(cell) is { } alone && _stories[alone].Vertical() is { } vertical)
                    TryInCells(horizontal, horizontal.Stories.SetItem(alone, vertical));
        if (best.HasHoles)
            TryInCells(best, best.Filled());
        return best.ToComposition(isJustified: true);

        void TryInCells(Trial cells, ImmutableArray<Story> stories)
        {
            if (cells.With(HeightsOf(stories)) is var other && other.Holes < cells.Holes)
                Try(other);
        }

        void Try(Trial other)
        {
            if (other.Cost < best.Cost)
                best = other;
        }
    }

    private SheetHeights[] HeightsOf(ImmutableArray<Story> stories) =>
        [.. _sheets.Select(width => new SheetHeights(_metrics, width, stories))];

    // A story moves down past one or two others if the editor has given neither a place.
    private IEnumerable<int[]> Orders()
    {
        for (var step = 1; step <= 2; step++)
        for (var from = 1; from + step < _order.Length; from++)
        {
            if (_order[from..(from + step + 1)].Any(story => _stories[story].IsFixed))
                continue;
            int[] other = [.. _order];
            var moved = other[from];
            Array.Copy(other, from + 1, other, from, step);
            other[from + step] = moved;
            yield return other;
        }
    }

    private sealed record Trial(SheetHeights[] Heights, int[] Order, SheetPlan[] Plans)
    {
        public ImmutableArray<Story> Stories => Heights[0].Stories;

        public double Cost { get; } = Plans.Sum(plan => plan.Cost);

        public double Holes { get; } = Plans.Sum(plan => plan.Holes / plan.Height);

        public bool HasHoles => Plans.Any(plan => plan.Holes > MostHoles * plan.Height);

        /// <summary>The story of a cell that has no other.</summary>
        public int? StoryAlone(Range cell) => Order[cell] is [var only] ? only : null;

        /// <summary>The stories with longer summaries where the widest sheet has room below them.</summary>
        public ImmutableArray<Story> Filled()
        {
            var stories = Stories.ToBuilder();
            var gaps = Plans[0].GapsOf(Heights[0], Order);
            for (var i = 0; i < gaps.Length; i++)
                if (StoryAlone(Plans[0].Cells[i]) is { } story && Stories[story].Longer is { } longer)
                    stories[story] = longer(Heights[0].EmsIn(gaps[i], Plans[0].Spans[i])) ?? Stories[story];
            return stories.ToImmutable();
        }

        /// <summary>The same cells with other heights.</summary>
        public Trial With(SheetHeights[] heights) => Of(heights, Order, new SheetPlanner(heights[0], Order).OfCells(Plans[0].Cells));

        // The widest sheet decides the cells, the others what each spans.
        public static Trial Of(SheetHeights[] heights, int[] order, SheetPlan widest) =>
            new(heights, order, [widest, .. heights.Skip(1).Select(sheet => new SheetPlanner(sheet, order).OfCells(widest.Cells))]);

        public Composition ToComposition(bool isJustified)
        {
            int[][] steps = isJustified ? [.. Plans.Select((plan, sheet) => VerticalJustification.Of(Heights[sheet], Order, plan))] : [];
            return new(
                Stories,
                [
                    .. Plans[0]
                        .Cells.Select(
                            (cell, i) =>
                                new Cell([.. Order[cell]], [.. Plans.Select(plan => plan.Spans[i])], [.. steps.Select(sheet => sheet[i])])
                        ),
                ]
            );
        }
    }
}
