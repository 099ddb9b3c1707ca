using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Parses paragraphs, and divides what CommonMark takes for one: text directly before or after a table is not part of it, and an indented
/// line begins a paragraph, as it does in print.
/// </summary>
/// <param name="dividesAtIndents">Whether indents count; in a poem they do not.</param>
internal sealed class ParagraphParser(bool dividesAtIndents) : ParagraphBlockParser
{
    private static readonly SearchValues<char> Ruling = SearchValues.Create("|-: \t");

    /// <summary>Divides a paragraph when its last line is known, before its inlines are parsed.</summary>
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (!base.Close(processor, block))
            return false;
        if (block is ParagraphBlock { Lines.Count: > 1, Parent: { } parent } paragraph && FindStarts(paragraph) is { } starts)
            Divide(paragraph, parent, starts);
        return true;
    }

    // The lines that begin a paragraph of their own; null if none does.
    private List<int>? FindStarts(ParagraphBlock paragraph)
    {
        List<int>? starts = null;
        var indentsCount = dividesAtIndents && Indents.Count(paragraph);
        var (count, tableEnd) = (paragraph.Lines.Count, 0);
        for (var i = 0; i < count; i++)
        {
            if (i + 1 < count && i >= tableEnd && IsHead(Line(paragraph, i), Line(paragraph, i + 1)))
            {
                if (i > 0)
                    Add(i);
                tableEnd = i + 2;
                while (tableEnd < count && Line(paragraph, tableEnd).Contains('|'))
                    tableEnd++;
                if (tableEnd < count)
                    Add(tableEnd);
            }
            else if (i > tableEnd && indentsCount && Indents.BeginsParagraph(paragraph, i))
                Add(i);
        }
        return starts;

        void Add(int line)
        {
            if (starts is null)
                starts = [line];
            else if (starts[^1] != line)
                starts.Add(line);
        }
    }

    private static bool IsHead(ReadOnlySpan<char> head, ReadOnlySpan<char> rule) =>
        head.Contains('|') && rule.Contains('|') && rule.Contains('-') && !rule.ContainsAnyExcept(Ruling);

    private static ReadOnlySpan<char> Line(ParagraphBlock paragraph, int index) => paragraph.Lines.Lines[index].Slice.AsSpan();

    // The lines that are split off precede the paragraph, which keeps the last ones: it is the open one.
    private static void Divide(ParagraphBlock paragraph, ContainerBlock parent, List<int> starts)
    {
        var (lines, count) = (paragraph.Lines.Lines, paragraph.Lines.Count);
        var at = parent.IndexOf(paragraph);
        var start = 0;
        foreach (var end in starts)
        {
            var part = new ParagraphBlock(paragraph.Parser) { Column = paragraph.Column, IsOpen = false };
            Fill(part, lines, start, end);
            parent.Insert(at++, part);
            start = end;
        }
        Fill(paragraph, lines, start, count);
        // In a tight list paragraphs would be set as one.
        if (parent is ListItemBlock { Parent: ListBlock list })
            list.IsLoose = true;
    }

    private static void Fill(ParagraphBlock part, StringLine[] lines, int start, int end)
    {
        var group = new StringLineGroup(end - start);
        for (var i = start; i < end; i++)
            group.Add(ref lines[i]);
        group.Lines[end - start - 1].Slice.TrimEnd();
        part.Lines = group;
        part.Line = lines[start].Line;
        part.Span = new(lines[start].Slice.Start, lines[end - 1].Slice.End);
    }
}
