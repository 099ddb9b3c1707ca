using System.Buffers;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// What a text may hold at most. For some constructs Markdig takes time, or makes a tree, that grows with the square of their number; no
/// text that people read comes near these figures.
/// </summary>
internal static class Limits
{
    /// <summary>How deep blocks and inlines may be nested.</summary>
    public const int Depth = 100;

    /// <summary>How many blocks and inlines a text may have, the cells of tables and their text apart.</summary>
    public const int Nodes = 60_000;

    /// <summary>How many times the text's length references may add up to, once their addresses are written out.</summary>
    public const int Expansion = 10;

    /// <summary>What they may add up to in any case.</summary>
    public const int SmallExpansion = 1 << 16;

    private const int Cells = 100_000;
    private const int Lines = 100_000;
    private const int Rules = 1_000;
    private const int Indent = 1_000;
    private const int Bars = 10_000;

    private static readonly SearchValues<char> Ruling = SearchValues.Create("-=|:> \t");

    // Nothing can be passed by less.
    private const int Short = 1_500;

    // What can be counted in the source: the mark, how many of it, and what it makes.
    private static readonly (string Mark, int Most, Term Noun)[] Marks =
    [
        ("](", 2_000, ("links", "个链接")),
        ("[^", 2_000, ("references to footnotes", "个脚注引用")),
        ("]:", 1_000, ("footnotes and link definitions", "个脚注和链接定义")),
        ("[", 20_000, ("square brackets", "个方括号")),
        ("<", 4_000, ("angle brackets", "个尖括号")),
        ("&", 20_000, ("ampersands", "个 & 号")),
        ("`", 20_000, ("backticks", "个反引号")),
    ];

    /// <summary>Where a text exceeds a limit, checked before it is parsed, and what it has too many of; null if it exceeds none.</summary>
    public static (int Offset, Phrase Excess)? Find(ReadOnlySpan<char> text)
    {
        if (text.Length < Short)
            return null;
        foreach (var (mark, most, noun) in Marks)
            if (text.Count(mark) > most)
                return (OffsetOf(text, mark, most), MoreThan(most, noun));
        return FindInLines(text);
    }

    /// <summary>Says that a text has too many of something.</summary>
    public static Phrase MoreThan(int most, Term noun) => $"the text has more than {most:N0} {noun}";

    /// <summary>Says that a text is nested too deeply.</summary>
    public static Phrase TooDeep { get; } = MoreThan(Depth, ("levels of nesting", "层嵌套"));

    /// <summary>Says that a text has too much markup.</summary>
    public static Phrase TooMuchMarkup { get; } = MoreThan(Nodes, ("pieces of markup", "处标记"));

    private static int OffsetOf(ReadOnlySpan<char> text, string mark, int index)
    {
        var offset = text.IndexOf(mark);
        for (; index > 0; index--)
            offset += mark.Length + text[(offset + mark.Length)..].IndexOf(mark);
        return offset;
    }

    // A table has as many columns as its widest row: cells that are left out are made by the parser.
    private static (int Offset, Phrase Excess)? FindInLines(ReadOnlySpan<char> text)
    {
        var (lines, rules, start, rows, columns, isTable) = (0, 0, 0, 0, 0, false);
        foreach (var range in text.Split('\n'))
        {
            if (++lines > Lines)
                return (range.Start.Value, MoreThan(Lines, ("lines", "行")));
            var line = text[range].TrimEnd();
            if (line.IsEmpty)
            {
                (rows, columns, isTable) = (0, 0, false);
                continue;
            }
            if (line.IndexOfAnyExcept(' ', '\t') > Indent)
                return (range.Start.Value, MoreThan(Indent, ("spaces before a line", "个行首空格")));
            if (rows++ == 0)
                start = range.Start.Value;
            columns = Math.Max(columns, line.Count('|') + 1);
            if (columns > Bars)
                return (range.Start.Value, MoreThan(Bars, ("bars in a line", "条竖线（同一行）")));
            if (!line.ContainsAnyExcept(Ruling))
            {
                isTable |= line.Contains('-');
                if (++rules > Rules)
                    return (range.Start.Value, MoreThan(Rules, ("lines of dashes or equals signs", "行短横或等号")));
            }
            if (isTable && columns > 1 && (long)rows * columns > Cells)
                return (start, MoreThan(Cells, ("cells in a table", "个单元格（同一表格）")));
        }
        return null;
    }
}
