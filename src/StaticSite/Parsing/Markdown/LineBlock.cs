using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>Lines that keep their breaks, each written after <c>| </c>: a poem, an address.</summary>
internal sealed class LineBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Puts the breaks into the tree: Markdig looks for line breaks in paragraphs only.</summary>
    internal void BreakLines()
    {
        foreach (var literal in Inline!.FindDescendants<LiteralInline>().ToList())
        {
            var lines = literal.Content.ToString().Split('\n');
            literal.Content = new StringSlice(lines[0]);
            Inline last = literal;
            var start = literal.Span.Start + lines[0].Length + 1;
            foreach (var line in lines.Skip(1))
            {
                last.InsertAfter(new LineBreakInline { IsHard = true, Span = new(start - 1, start - 1) });
                last = last.NextSibling!;
                last.InsertAfter(new LiteralInline(line) { Span = new(start, start + line.Length - 1) });
                last = last.NextSibling!;
                start += line.Length + 1;
            }
        }
    }
}

/// <summary>Parses <see cref="LineBlock"/>s. A line with a second <c>|</c> is a row of a table, not a line of a poem.</summary>
internal sealed class LineBlockParser : BlockParser
{
    public LineBlockParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsLine(processor))
            return BlockState.None;
        var block = new LineBlock(this)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            ProcessInlines = true,
        };
        SkipMark(processor);
        processor.NewBlocks.Push(block);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar != '|' || !IsLine(processor))
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        SkipMark(processor);
        return BlockState.Continue;
    }

    private static bool IsLine(BlockProcessor processor)
    {
        var rest = processor.Line.AsSpan()[1..];
        return (rest.IsEmpty || rest[0] == ' ') && !rest.Contains('|');
    }

    private static void SkipMark(BlockProcessor processor)
    {
        processor.NextChar();
        if (processor.CurrentChar == ' ')
            processor.NextChar();
    }
}
