using System.Runtime.CompilerServices;

namespace StaticSite.Composing;

/// <summary>
/// Chooses the cells of a sheet and the units that each spans, by dynamic programming over rows from the last story to the first.
/// </summary>
/// <param name="heights">The heights of the stories.</param>
/// <param name="order">The order of the stories.</param>
internal sealed class SheetPlanner(SheetHeights heights, int[] order)
{
    private const int MostCells = 4;

    // Of one cell among others.
    private const int MostStories = 4;

    // Of a cell over the whole width. Without a limit, the time would grow with the cube of the number of stories.
    private const int MostAcross = 40;

    private const int MostInRow = 7;

    private const int MostSteps = 12;

    // For each story the best row that begins with it.
    private readonly Step[] _steps = new Step[order.Length + 1];

    // The row that is tried: where the order is cut, and the cells between the cuts.
    private readonly int[] _cuts = new int[MostCells + 1];
    private readonly TrialCell[] _cells = new TrialCell[MostCells];

    // What the cells before each cut cost at least.
    private readonly double[] _least = new double[MostCells + 1];

    /// <summary>Divides stories into cells and cells into rows.</summary>
    /// <param name="other">A plan of the same sheet in another order; what both orders end with is not planned again.</param>
    public SheetPlan OfStories(SheetPlanner? other = null)
    {
        var isKnown = other is not null;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            isKnown &= other?.StoryAt(i) == order[i];
            _steps[i] = isKnown ? other!._steps[i] : Step.None;
            if (isKnown)
                continue;
            _cuts[0] = i;
            TryRows(1);
            for (var end = i + MostStories + 1; end <= Math.Min(order.Length, i + MostAcross); end++)
                if (i > 0)
                {
                    Cut(1, end);
                    Try(1);
                }
        }
        return Collect();
    }

    /// <summary>Divides given cells into rows.</summary>
    /// <param name="cells">The cells.</param>
    public SheetPlan OfCells(IReadOnlyList<Range> cells)
    {
        for (var first = cells.Count - 1; first >= 0; first--)
        {
            _cuts[0] = cells[first].Start.Value;
            _steps[_cuts[0]] = Step.None;
            for (var count = 1; count <= Math.Min(MostCells, cells.Count - first); count++)
            {
                Cut(count, cells[first + count - 1].End.Value);
                Try(count);
            }
        }
        return Collect();
    }

    private int StoryAt(int place) => order[place];

    private void Cut(int count, int end)
    {
        _cuts[count] = end;
        _cells[count - 1] = heights.CellOf(order.AsSpan(_cuts[count - 1]..end));
        _least[count] = _least[count - 1] + _cells[count - 1].LeastCost;
    }

    // All ways to cut the stories from the last cut on into cells of one row.
    private void TryRows(int count)
    {
        for (var length = 1; length <= MostStories && _cuts[count - 1] + length <= order.Length; length++)
        {
            // The first stories of a page have cells of their own.
            if (length == 2 && heights.Stories[order[_cuts[count - 1]]].Role is StoryRole.Lead or StoryRole.Second)
                break;
            if (_cuts[count - 1] + length - _cuts[0] > MostInRow)
                break;
            Cut(count, _cuts[count - 1] + length);
            Try(count);
            if (count < MostCells && (count + 1) * heights.LeastSpan <= SheetHeights.Units && MayBeBest(count, 0))
                TryRows(count + 1);
        }
    }

    // Tries a row of the first cells.
    private void Try(int count)
    {
        // The lead has a cell of its own.
        if (count * heights.LeastSpan > SheetHeights.Units || _cuts[0] == 0 && _cuts[1] > 1)
            return;
        ref var best = ref _steps[_cuts[0]];
        var rest = _cuts[count] == order.Length ? 0 : _steps[_cuts[count]].Cost;
        if (!MayBeBest(count, rest))
            return;
        Span<int> spans = stackalloc int[count];
        var row = Fit(_cells.AsSpan(0, count), spans);
        if (row.Cost + rest < best.Cost)
            best = new(row.Cost + rest, row, count, new(_cuts.AsSpan(0, count + 1)), new(spans));
    }

    // Whether a row of the first cells can be better than the best: it costs at least the gap below it and what its cells cost in any case.
    private bool MayBeBest(int count, double rest) => _least[count] + heights.Metrics.RowGap + rest < _steps[_cuts[0]].Cost;

    // Units go from the shortest cell to the tallest as long as that is better.
    private Row Fit(ReadOnlySpan<TrialCell> cells, Span<int> spans)
    {
        Share(cells, spans);
        Span<int> trial = stackalloc int[spans.Length];
        var best = Judge(cells, spans);
        for (var step = 0; step < MostSteps && spans.Length > 1; step++)
        {
            var (tallest, shortest, most, least) = (0, -1, 0.0, double.PositiveInfinity);
            for (var i = 0; i < spans.Length; i++)
            {
                var height = cells[i].At(spans[i]).Height;
                if (height > most)
                    (tallest, most) = (i, height);
                if (height < least && spans[i] - heights.Step >= heights.LeastSpan)
                    (shortest, least) = (i, height);
            }
            if (shortest < 0 || shortest == tallest)
                break;
            spans.CopyTo(trial);
            trial[tallest] += heights.Step;
            trial[shortest] -= heights.Step;
            var other = Judge(cells, trial);
            if (other.Cost >= best.Cost)
                break;
            best = other;
            trial.CopyTo(spans);
        }
        return best;
    }

    // Units by the area that each cell would take at the width of an equal share.
    private void Share(ReadOnlySpan<TrialCell> cells, Span<int> spans)
    {
        var count = spans.Length;
        if (count == 1)
        {
            spans[0] = SheetHeights.Units;
            return;
        }
        Span<double> areas = stackalloc double[count];
        var units = SheetHeights.Units / heights.Step;
        var (least, equal, whole) = (heights.LeastSpan / heights.Step, units / count * heights.Step, 0.0);
        for (var i = 0; i < count; i++)
            whole += areas[i] = cells[i].At(equal).Height;
        var left = units;
        for (var i = 0; i < count; i++)
        {
            var most = left - least * (count - 1 - i);
            var share = i == count - 1 ? left : Math.Clamp((int)Math.Round(units * areas[i] / whole), least, most);
            spans[i] = share * heights.Step;
            left -= share;
        }
    }

    private Row Judge(ReadOnlySpan<TrialCell> cells, ReadOnlySpan<int> spans)
    {
        var height = 0.0;
        for (var i = 0; i < spans.Length; i++)
            height = Math.Max(height, cells[i].At(spans[i]).Height);
        var (holes, cost) = (0.0, 0.0);
        var line = heights.Metrics.Leading;
        for (var i = 0; i < spans.Length; i++)
        {
            ref readonly var cell = ref cells[i].At(spans[i]);
            var (share, gap) = (spans[i] / (double)SheetHeights.Units, height - cell.Height);
            holes += share * (gap + cell.Empty);
            // Up to two lines nobody sees; above six everybody does.
            cost += share * (gap + 2 * Math.Max(0, gap - 2 * line) + 4 * Math.Max(0, gap - 6 * line) + 3 * cell.Empty);
            cost += cell.Cost;
        }
        if (_cuts[0] == 0)
            cost += Taste.OfLead(spans);
        // A row that is higher than a screen.
        if (spans.Length > 1)
            cost += 0.25 * Math.Max(0, height - 55);
        return new(height, holes, cost + heights.Metrics.RowGap);
    }

    private SheetPlan Collect()
    {
        var (cells, spans, height, holes) = (new List<Range>(), new List<int>(), 0.0, 0.0);
        for (var at = 0; at < order.Length; at = _steps[at].Cuts[_steps[at].Count])
        {
            var step = _steps[at];
            for (var i = 0; i < step.Count; i++)
            {
                cells.Add(step.Cuts[i]..step.Cuts[i + 1]);
                spans.Add(step.Spans[i]);
            }
            height += step.Row.Height;
            holes += step.Row.Holes;
        }
        return new(cells, spans, height, holes, _steps[0].Cost);
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
