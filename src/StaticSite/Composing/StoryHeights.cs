using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>Estimates the heights of stories on a sheet, in ems of its text.</summary>
internal sealed class StoryHeights
{
    private const double BesideShare = 0.42;
    private const double BesideWidth = 24;
    private const double BesideGap = 1.5;

    /// <summary>The width of the column of a summary at most, however wide its cell is.</summary>
    public const double MostSummary = 46;

    private const int KeptLines = 2;

    private const double BoxPadding = 1.8;

    private readonly SheetMetrics _metrics;
    private readonly ColumnFlow _flow;

    /// <param name="metrics">How the theme sets stories.</param>
    public StoryHeights(SheetMetrics metrics) => (_metrics, _flow) = (metrics, new(metrics.Leading));

    /// <summary>The extent of a story alone in its cell: its headline runs over all columns of its text.</summary>
    /// <param name="story">The story.</param>
    /// <param name="width">The width of the cell.</param>
    public Extent Alone(Story story, double width)
    {
        if (story.IsSummary)
            return InShort(story, width);
        var beside = story.IsVertical ? VerticalHeadOf(story) : default;
        var over = story.IsVertical ? 0 : HeadOf(story, story.Role, width, width);
        width -= beside.Width;
        var columns = _metrics.ColumnsIn(width);
        var column = _metrics.ColumnWidth(width, columns);
        _flow.Clear();
        for (var i = 0; i < story.Pictures.Length; i++)
            if (i == 0 && story.Pictures[i].IsWide)
                over += HeightOf(story.Pictures[i], width);
            else
                _flow.AddBlock(HeightOf(story.Pictures[i], column));
        foreach (var passage in story.Text)
            if (passage.IsOverColumns)
                over += passage.HeightIn(width, _metrics.Leading);
            else
                Add(passage, column);
        var text = _flow.In(columns);
        var height = over + text.Height;
        return beside.Height > height ? new(beside.Height, text.Empty + beside.Height - height) : text with { Height = height };
    }

    /// <summary>
    /// A headline that is set vertically: the height of its longest clause, and the width of all lines with the gap after them.
    /// </summary>
    /// <param name="story">The story.</param>
    public (double Height, double Width) VerticalHeadOf(Story story)
    {
        var size = _metrics.SizeOf(story.Role);
        var lines = story.Clauses.Length * size * _metrics.HeadlineLeading + story.Labels * _metrics.Label;
        return (story.Clauses.Max(clause => clause.Length) * size, lines + _metrics.ColumnGap);
    }

    /// <summary>The extent of a cell.</summary>
    /// <param name="stories">All stories.</param>
    /// <param name="chosen">Those in the cell.</param>
    /// <param name="width">The width of the cell.</param>
    public Extent Of(ImmutableArray<Story> stories, ReadOnlySpan<int> chosen, double width) =>
        chosen is [var only] ? Alone(stories[only], width) : Together(stories, chosen, width);

    /// <summary>The extent of several stories that run through the columns of a cell one after another.</summary>
    /// <param name="stories">All stories.</param>
    /// <param name="chosen">Those in the cell.</param>
    /// <param name="width">The width of the cell.</param>
    public Extent Together(ImmutableArray<Story> stories, ReadOnlySpan<int> chosen, double width)
    {
        var columns = _metrics.ColumnsIn(width);
        var column = _metrics.ColumnWidth(width, columns);
        _flow.Clear();
        foreach (var i in chosen)
        {
            AddAmong(stories[i], column);
            if (i != chosen[^1])
                _flow.AddText(_metrics.Between);
        }
        return _flow.In(columns);
    }

    /// <summary>The height of a story in a column with others.</summary>
    /// <param name="story">The story.</param>
    /// <param name="column">The width of the column.</param>
    public double Among(Story story, double column)
    {
        _flow.Clear();
        AddAmong(story, column);
        return _flow.In(1).Height;
    }

    private Extent InShort(Story story, double width)
    {
        if (BesidePhoto(story, story.Role, width) is { } beside)
            return beside;
        return new(HeadOf(story, story.Role, width, width) + PicturesOf(story, width) + TextOf(story, Math.Min(width, MostSummary)), 0);
    }

    // A photo that is not wide has a summary beside it, and what is left of that below it. Null if it does not.
    private Extent? BesidePhoto(Story story, StoryRole role, double width)
    {
        if (
            width < BesideWidth
            || story is not { IsSummary: true, Pictures: [{ Ratio: > 0, IsWide: false } photo], Clauses.IsEmpty: false }
        )
            return null;
        var beside = width * (1 - BesideShare);
        var (height, text) = (
            HeightOf(photo, width * BesideShare - BesideGap),
            HeadOf(story, role, beside, beside) + TextOf(story, beside)
        );
        return text > height ? new(height + (text - height) * beside / Math.Min(width, MostSummary), 0)
            : height - text > KeptLines * _metrics.Leading ? new(height, (height - text) * (1 - BesideShare))
            : new(height, 0);
    }

    // A story with lines around it is not cut.
    private void AddAmong(Story story, double column)
    {
        var role = story.Role is StoryRole.Brief ? StoryRole.Brief : StoryRole.Story;
        if (BesidePhoto(story, role, column) is { } beside)
        {
            _flow.AddBlock(beside.Height);
            return;
        }
        var head = HeadOf(story, role, column, _metrics.Column);
        if (story.IsBoxed || story.Text.IsEmpty)
        {
            _flow.AddBlock(head + PicturesOf(story, column) + TextOf(story, column));
            return;
        }
        // It keeps the photo that follows it, or else the first lines.
        var isKept = story.Pictures is [{ IsInText: false } first, ..] && HeightOf(first, column) > 0;
        if (!isKept)
            AddHead(head);
        for (var i = 0; i < story.Pictures.Length; i++)
            _flow.AddBlock((i == 0 && isKept ? head : 0) + HeightOf(story.Pictures[i], column));
        foreach (var passage in story.Text)
            Add(passage, column);
    }

    private void Add(Passage passage, double column)
    {
        var height = passage.HeightIn(column, _metrics.Leading);
        if (passage.Kind == PassageKind.Subhead)
            AddHead(height - _metrics.Leading, _metrics.Leading);
        else if (passage.IsWhole)
            _flow.AddBlock(height);
        else
            _flow.AddText(height);
    }

    // A head keeps the first lines of its text.
    private void AddHead(double height, double space = 0)
    {
        _flow.AddBlock(height + KeptLines * _metrics.Leading, space);
        _flow.AddText(-KeptLines * _metrics.Leading);
    }

    private double PicturesOf(Story story, double width)
    {
        var height = 0.0;
        foreach (var picture in story.Pictures)
            height += HeightOf(picture, width);
        return height;
    }

    private double TextOf(Story story, double column)
    {
        var height = 0.0;
        foreach (var passage in story.Text)
            height += passage.HeightIn(column, _metrics.Leading);
        return height;
    }

    // The line that the size of the headline is made for may be shorter than its own.
    private double HeadOf(Story story, StoryRole role, double width, double fitted)
    {
        var height = story.Labels * _metrics.Label + (story.IsBoxed ? BoxPadding : 0);
        if (!story.Clauses.IsEmpty)
            height += HeadlineOf(story, role, width, fitted) + _metrics.Head;
        if (story.Subtitle > 0)
            height += Math.Ceiling(story.Subtitle / width) * 1.5 + 0.35;
        if (story.Deck > 0)
            height += (Math.Ceiling(story.Deck / width) + 0.5) * _metrics.Leading;
        return height;
    }

    /// <summary>The number of lines of the headline of a story alone in its cell.</summary>
    /// <param name="story">The story.</param>
    /// <param name="width">The width of the cell.</param>
    public double HeadlineLines(Story story, double width) =>
        story.Clauses.IsEmpty ? 0
        : story.IsVertical ? story.Clauses.Length
        : LinesOf(story.Clauses, width / HeadlineSize(story, story.Role, width));

    private double HeadlineOf(Story story, StoryRole role, double width, double fitted)
    {
        var size = HeadlineSize(story, role, fitted);
        return LinesOf(story.Clauses, width / size) * size * _metrics.HeadlineLeading;
    }

    private double HeadlineSize(Story story, StoryRole role, double fitted) => _metrics.HeadlineSize(role, story.Unit, fitted);

    // Clauses stay whole where the line is long enough for them; one that does not fit has its own lines.
    private static double LinesOf(ImmutableArray<ClauseLength> clauses, double line)
    {
        var (lines, used) = (0, line);
        foreach (var clause in clauses)
            if (used + clause.Length <= line)
                used += clause.Length + ClauseLength.Space;
            else
            {
                var own = clause.LinesIn(line);
                lines += own;
                used = own == 1 ? clause.Length + ClauseLength.Space : line;
            }
        return lines;
    }

    private double HeightOf(Picture picture, double width)
    {
        var caption = picture.Caption == 0 ? 0 : Math.Ceiling(picture.Caption * _metrics.Caption / width) * _metrics.Caption * 1.5 + 0.5;
        return picture.Ratio == 0 && caption == 0 ? 0 : Math.Min(picture.Ratio * width, _metrics.HighestPicture) + caption + 0.9;
    }
}
