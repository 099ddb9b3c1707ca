namespace StaticSite.Composing;

/// <summary>What flows through columns of equal height, in order: text, which may be cut between lines, and what may not be cut.</summary>
/// <param name="line">The height of a line of text, in ems.</param>
internal sealed class ColumnFlow(double line)
{
    private const int MostSteps = 40;

    // Fewer empty lines at the foot of a column are not noticed.
    private const int UnseenLines = 2;

    private readonly List<Piece> _pieces = [];
    private readonly List<double> _ends = [];
    private double _height;
    private double _spaces;

    /// <summary>Adds lines of text.</summary>
    public void AddText(double height)
    {
        if (_pieces is [.., { IsText: true } last])
            _pieces[^1] = last with { Height = last.Height + height };
        else
            _pieces.Add(new(0, height, IsText: true));
        _height += height;
    }

    /// <summary>Adds something that is not cut.</summary>
    /// <param name="height">Its height.</param>
    /// <param name="space">The space before it, which is not seen at the head of a column.</param>
    public void AddBlock(double height, double space = 0)
    {
        _pieces.Add(new(space, height, IsText: false));
        _height += space + height;
        _spaces += space;
    }

    /// <summary>The extent at the least height, in whole lines, at which everything fits.</summary>
    public Extent In(int columns)
    {
        if (columns == 1)
            return new(_height, 0);
        var height = Math.Ceiling((_height - _spaces) / columns / line) * line;
        for (var step = 0; step < MostSteps && !Fits(height, columns); step++)
            height += line;
        // The last column may be longer if nothing fits.
        var (end, empty) = (_ends.Max(), 0.0);
        foreach (var column in _ends)
            empty += end - column > UnseenLines * line ? end - column : 0;
        return new(end, (empty + Math.Max(0, columns - _ends.Count) * end) / columns);
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _pieces.Clear();
        (_height, _spaces) = (0, 0);
    }

    // Fills columns of a height; whether they are enough.
    private bool Fits(double height, int columns)
    {
        var (used, fits) = (0.0, true);
        _ends.Clear();
        foreach (var (space, piece, isText) in _pieces)
        {
            var rest = piece;
            used += used > 0 && used + space + rest <= height + 0.01 ? space : 0;
            if (used > 0 && used + rest > height + 0.01)
            {
                if (isText)
                {
                    var begun = Math.Floor((height - used) / line + 0.01) * line;
                    (used, rest) = (used + begun, rest - begun);
                }
                _ends.Add(used);
                used = 0;
            }
            for (; isText && rest > height + 0.01; rest -= Math.Floor(height / line + 0.01) * line)
                _ends.Add(height);
            used += rest;
            fits &= used <= height + 0.01;
        }
        _ends.Add(used);
        return fits && _ends.Count <= columns;
    }

    private readonly record struct Piece(double Space, double Height, bool IsText);
}
