using System.Runtime.CompilerServices;

namespace StaticSite.Composing;

/// <summary>The cells of a sheet and the units that each spans, chosen by dynamic programming over rows.</summary>
/// <param name="Cells">The cells, as ranges of the order of the stories.</param>
/// <param name="Spans">The units that each cell spans.</param>
/// <param name="Height">The height of the page, in ems.</param>
/// <param name="Holes">What is empty below cells and in them, as a height over the whole width, in ems.</param>
/// <param name="Cost">Holes and what is ugly.</param>
internal sealed record SheetPlan(IReadOnlyList<Range> Cells, IReadOnlyList<int> Spans, double Height, double Holes, double Cost)
{
    private const int MostCells = 4;

    // Of one cell among others; a cell over the whole width may hold any number.
    private const int MostStories = 4;

    private const int MostInRow = 7;

    private const int MostSteps = 12;

    /// <summary>Divides stories into cells and cells into rows.</summary>
    /// <param name="heights">The heights of the stories.</param>
    /// <param name="order">The order of the stories.</param>
    public static SheetPlan OfStories(SheetHeights heights, int[] order)
    {
        var steps = new Step[order.Length + 1];
        Span<int> cuts = stackalloc int[MostCells + 1];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            steps[i] = Step.None;
            cuts[0] = i;
            TryRows(heights, order, steps, cuts, 1);
            for (var end = i + MostStories + 1; end <= order.Length; end++)
                if (i > 0)
                    Try(heights, order, steps, [i, end]);
        }
        return Collect(steps, order.Length);
    }

    /// <summary>Divides given cells into rows.</summary>
    /// <param name="heights">The heights of the stories.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="order">The order of the stories.</param>
    public static SheetPlan OfCells(SheetHeights heights, IReadOnlyList<Range> cells, int[] order)
    {
        var steps = new Step[order.Length + 1];
        int[] starts = [.. cells.Select(cell => cell.Start.Value), order.Length];
        for (var first = cells.Count - 1; first >= 0; first--)
        {
            steps[starts[first]] = Step.None;
            for (var count = 1; count <= Math.Min(MostCells, cells.Count - first); count++)
                Try(heights, order, steps, starts.AsSpan(first, count + 1));
        }
        return Collect(steps, order.Length);
    }

    // All ways to cut the stories from the last cut on into cells of one row.
    private static void TryRows(SheetHeights heights, int[] order, Step[] steps, Span<int> cuts, int count)
    {
        for (var length = 1; length <= MostStories && cuts[count - 1] + length <= order.Length; length++)
        {
            // The first stories of a page have cells of their own.
            if (length == 2 && heights.Stories[order[cuts[count - 1]]].Role is StoryRole.Lead or StoryRole.Second)
                break;
            if (cuts[count - 1] + length - cuts[0] > MostInRow)
                break;
            cuts[count] = cuts[count - 1] + length;
            Try(heights, order, steps, cuts[..(count + 1)]);
            if (count < MostCells)
                TryRows(heights, order, steps, cuts, count + 1);
        }
    }

    private static void Try(SheetHeights heights, int[] order, Step[] steps, ReadOnlySpan<int> cuts)
    {
        var count = cuts.Length - 1;
        // The lead has a cell of its own.
        if (count * heights.LeastSpan > SheetHeights.Units || cuts[0] == 0 && cuts[1] > 1)
            return;
        Span<int> spans = stackalloc int[count];
        var row = Fit(heights, order, cuts, spans);
        var (start, rest) = (cuts[0], cuts[^1] == order.Length ? 0 : steps[cuts[^1]].Cost);
        if (row.Cost + rest < steps[start].Cost)
            steps[start] = new(row.Cost + rest, row, count, new(cuts), new(spans));
    }

    // Units go from the shortest cell to the tallest as long as that is better.
    private static Row Fit(SheetHeights heights, int[] order, ReadOnlySpan<int> cuts, Span<int> spans)
    {
        var (count, units) = (spans.Length, SheetHeights.Units / heights.Step);
        Share(heights, order, cuts, spans, units);
        Span<double> ends = stackalloc double[count];
        Span<double> others = stackalloc double[count];
        Span<int> trial = stackalloc int[count];
        var best = Judge(heights, order, cuts, spans, ends);
        for (var step = 0; step < MostSteps && count > 1; step++)
        {
            var (tallest, shortest) = (0, -1);
            for (var i = 0; i < count; i++)
            {
                if (ends[i] > ends[tallest])
                    tallest = i;
                if (spans[i] - heights.Step >= heights.LeastSpan && (shortest < 0 || ends[i] < ends[shortest]))
                    shortest = i;
            }
            if (shortest < 0 || shortest == tallest)
                break;
            spans.CopyTo(trial);
            trial[tallest] += heights.Step;
            trial[shortest] -= heights.Step;
            var other = Judge(heights, order, cuts, trial, others);
            if (other.Cost >= best.Cost)
                break;
            best = other;
            trial.CopyTo(spans);
            others.CopyTo(ends);
        }
        return best;
    }

    // Units by the area that each cell would take at the width of an equal share.
    private static void Share(SheetHeights heights, int[] order, ReadOnlySpan<int> cuts, Span<int> spans, int units)
    {
        var count = spans.Length;
        if (count == 1)
        {
            spans[0] = SheetHeights.Units;
            return;
        }
        Span<double> areas = stackalloc double[count];
        var (least, equal, whole) = (heights.LeastSpan / heights.Step, units / count * heights.Step, 0.0);
        for (var i = 0; i < count; i++)
            whole += areas[i] = heights.Of(order.AsSpan(cuts[i]..cuts[i + 1]), equal).Height;
        var left = units;
        for (var i = 0; i < count; i++)
        {
            var most = left - least * (count - 1 - i);
            var share = i == count - 1 ? left : Math.Clamp((int)Math.Round(units * areas[i] / whole), least, most);
            spans[i] = share * heights.Step;
            left -= share;
        }
    }

    private static Row Judge(SheetHeights heights, int[] order, ReadOnlySpan<int> cuts, ReadOnlySpan<int> spans, Span<double> ends)
    {
        var height = 0.0;
        Span<double> empty = stackalloc double[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            (ends[i], empty[i]) = heights.Of(order.AsSpan(cuts[i]..cuts[i + 1]), spans[i]);
            height = Math.Max(height, ends[i]);
        }
        var (holes, cost) = (0.0, 0.0);
        var line = heights.Metrics.Leading;
        for (var i = 0; i < spans.Length; i++)
        {
            var (share, gap) = (spans[i] / (double)SheetHeights.Units, height - ends[i]);
            holes += share * (gap + empty[i]);
            // Up to two lines nobody sees; above six everybody does.
            cost += share * (gap + 2 * Math.Max(0, gap - 2 * line) + 4 * Math.Max(0, gap - 6 * line) + 3 * empty[i]);
            cost += Taste.Of(heights, order.AsSpan(cuts[i]..cuts[i + 1]), spans[i], ends[i]);
        }
        if (cuts[0] == 0)
            cost += Taste.OfLead(spans);
        // A row that is higher than a screen.
        if (spans.Length > 1)
            cost += 0.25 * Math.Max(0, height - 55);
        return new(height, holes, cost + heights.Metrics.RowGap);
    }

    private static SheetPlan Collect(Step[] steps, int length)
    {
        var (cells, spans, height, holes) = (new List<Range>(), new List<int>(), 0.0, 0.0);
        for (var at = 0; at < length; at = steps[at].Cuts[steps[at].Count])
        {
            var step = steps[at];
            for (var i = 0; i < step.Count; i++)
            {
                cells.Add(step.Cuts[i]..step.Cuts[i + 1]);
                spans.Add(step.Spans[i]);
            }
            height += step.Row.Height;
            holes += step.Row.Holes;
        }
        return new(cells, spans, height, holes, steps[0].Cost);
    }

    private readonly record struct Row(double Height, double Holes, double Cost);

    // The best row that begins with a story: its own cost and that of all rows below it, its cells, where they are cut, their spans.
    private readonly record struct Step(double Cost, Row Row, int Count, Numbers Cuts, Numbers Spans)
    {
        public static readonly Step None = new(double.PositiveInfinity, default, 0, default, default);
    }

    [InlineArray(MostCells + 1)]
    private struct Numbers
    {
        private int _first;

        public Numbers(ReadOnlySpan<int> numbers) => numbers.CopyTo(this);
    }
}
