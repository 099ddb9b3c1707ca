namespace StaticSite.Diagnostics;

/// <summary>A stretch of a source text, in UTF-16 code units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    /// <summary>The same place without the text behind it, so that the text can be let go of.</summary>
    public SourceLocation Locate()
    {
        var (line, column) = Source.PositionOf(Start);
        var text = Source.Line(line);
        return new(Source.Path, line, column, Math.Clamp(Length, 1, Math.Max(1, text.Length - column + 1)), text);
    }
}
