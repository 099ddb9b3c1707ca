namespace StaticSite.Diagnostics;

/// <summary>A stretch of a source text, in UTF-16 code units.</summary>
internal readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    private const int ShownBefore = 40;
    private const int ShownInAll = 100;

    /// <summary>The same place without the text behind it, so that the text can be released.</summary>
    public SourceLocation Locate()
    {
        var (line, column) = Source.PositionOf(Start);
        var text = Source.Line(line);
        var (excerpt, start) = Excerpt(text, column - 1);
        return new(Source.Path, line, column, Math.Clamp(Length, 1, Math.Max(1, text.Length - column + 1)), excerpt, start);
    }

    /// <summary>The edit that puts another text in its place.</summary>
    public Edit Replace(string text)
    {
        var (start, end) = (Source.PositionOf(Start), Source.PositionOf(Start + Length));
        return new(Source.Path, Source.Hash, Start, Length, new(start.Line, start.Column), new(end.Line, end.Column), text);
    }

    // A line may be as long as the file.
    private static (string Text, int Start) Excerpt(ReadOnlySpan<char> line, int at)
    {
        var start = Math.Max(0, Math.Min(at - ShownBefore, line.Length - ShownInAll));
        var end = Math.Min(line.Length, start + ShownInAll);
        return ($"{(start > 0 ? "…" : "")}{line[start..end]}{(end < line.Length ? "…" : "")}", start > 0 ? start - 1 : 0);
    }
}
