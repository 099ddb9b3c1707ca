using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticSite.Diagnostics;

/// <summary>The text of one file, with line feeds only, and where its lines begin.</summary>
/// <param name="path">The path as it is shown to people, with slashes.</param>
/// <param name="text">The whole text.</param>
internal sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;
    private object? _hash; // boxed, so that threads see all of it or nothing

    /// <summary>The path as it is shown to people, with slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>Distinguishes the text from any other.</summary>
    public UInt128 Hash => (UInt128)(_hash ??= XxHash128.HashToUInt128(MemoryMarshal.AsBytes(Text.AsSpan())));

    /// <summary>A stretch of this text.</summary>
    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>Line and column, both from 1, of an offset in UTF-16 code units; an offset outside is moved to the nearest end.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a line, counted from 1, without its line feed.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] - 1 : Text.Length;
        return Text.AsSpan()[start..end];
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }
}
