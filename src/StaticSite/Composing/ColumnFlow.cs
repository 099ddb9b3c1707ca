namespace StaticSite.Composing;

/// <summary>What flows through columns of equal height, in order: text, which may be cut between lines, and what may not be cut.</summary>
/// <param name="line">The height of a line of text, in ems.</param>
internal sealed class ColumnFlow(double line)
{
    private const int MostSteps = 40;

    private readonly List<(double Height, bool IsText)> _pieces = [];
    private double _height;

    /// <summary>Adds lines of text.</summary>
    public void AddText(double height)
    {
        if (_pieces is [.., (var last, true)])
            _pieces[^1] = (last + height, true);
        else
            _pieces.Add((height, true));
        _height += height;
    }

    /// <summary>Adds something that is not cut.</summary>
    public void AddBlock(double height)
    {
        _pieces.Add((height, false));
        _height += height;
    }

    /// <summary>The least height, in whole lines, at which everything fits.</summary>
    public double HeightIn(int columns)
    {
        if (columns == 1)
            return _height;
        var height = Math.Ceiling(_height / columns / line) * line;
        for (var step = 0; step < MostSteps && !Fits(height, columns); step++)
            height += line;
        return height;
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _height = 0;
    }

    private bool Fits(double height, int columns)
    {
        var (column, used) = (1, 0.0);
        foreach (var (piece, isText) in _pieces)
        {
            var rest = piece;
            if (used + rest > height + 0.01)
            {
                if (isText)
                    rest -= Math.Floor((height - used) / line + 0.01) * line;
                column++;
                used = 0;
                for (; isText && rest > height; rest -= Math.Floor(height / line) * line)
                    column++;
            }
            used += rest;
        }
        return column <= columns && used <= height + 0.01;
    }
}
