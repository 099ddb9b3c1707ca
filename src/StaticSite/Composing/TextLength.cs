using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;

namespace StaticSite.Composing;

/// <summary>Measures texts, in ems of the type that they are set in.</summary>
internal static class TextLength
{
    // Code within a line has space around it, and is not broken.
    private const double AroundCode = 1.5;

    // The column of a table.
    private const double LeastColumn = 2;
    private const double MostColumn = 24;

    /// <summary>Adds the passages of a block of a text.</summary>
    public static void AddTo(ImmutableArray<Passage>.Builder passages, Block block) => Add(passages, block, PassageKind.Paragraph);

    private static void Add(ImmutableArray<Passage>.Builder passages, Block block, PassageKind kind)
    {
        switch (block)
        {
            case Table table:
                AddRows(passages, table);
                passages.Add(new(PassageKind.BlockEnd, 0));
                break;
            case ListBlock list:
                foreach (var item in list)
                    Add(passages, item, PassageKind.Item);
                passages.Add(new(PassageKind.BlockEnd, 0));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Add(passages, child, kind);
                break;
            case HeadingBlock:
                passages.Add(new(PassageKind.Subhead, Ems.Of(MarkdownParser.PlainSpan(block))));
                break;
            case CodeBlock code:
                for (var i = 0; i < code.Lines.Count; i++)
                    passages.Add(new(PassageKind.Code, OfCode(code.Lines.Lines[i].Slice.AsSpan())));
                passages.Add(new(PassageKind.CodeEnd, 0));
                break;
            case LeafBlock { Inline: { } inlines }:
                AddLines(passages, inlines, block, kind);
                break;
        }
    }

    // A column is as wide as its longest cell is long, compared with the others; a row is as long as if each of its cells had all columns.
    private static void AddRows(ImmutableArray<Passage>.Builder passages, Table table)
    {
        double[][] rows = [.. table.Cast<TableRow>().Select(row => row.Select(OfCell).ToArray())];
        var columns = new double[rows.Max(row => row.Length)];
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++)
                columns[i] = Math.Max(columns[i], Math.Clamp(row[i], LeastColumn, MostColumn));
        var whole = columns.Sum();
        foreach (var row in rows)
            passages.Add(new(PassageKind.Row, row.Select((cell, i) => cell * whole / columns[i]).DefaultIfEmpty().Max(), columns.Length));
    }

    private static double OfCell(Block cell) =>
        Ems.Of(MarkdownParser.PlainSpan(cell)) + cell.Descendants<CodeInline>().Count() * AroundCode;

    // A poem keeps its lines.
    private static void AddLines(ImmutableArray<Passage>.Builder passages, ContainerInline inlines, Block block, PassageKind kind)
    {
        if (!inlines.OfType<LineBreakInline>().Any(line => line.IsHard))
        {
            passages.Add(new(kind, Ems.Of(MarkdownParser.PlainSpan(block)) + inlines.Count(inline => inline is CodeInline) * AroundCode));
            return;
        }
        var length = 0.0;
        foreach (var inline in inlines)
            if (inline is LineBreakInline { IsHard: true })
            {
                passages.Add(new(kind, length));
                length = 0;
            }
            else
                length += Ems.Of(MarkdownParser.PlainSpan(inline));
        passages.Add(new(kind, length));
    }

    // Fixed pitch, in small type.
    private static double OfCode(ReadOnlySpan<char> text)
    {
        var length = 0.0;
        foreach (var c in text)
            length += c >= '\u2E80' ? 0.9 : 0.54;
        return length;
    }
}
