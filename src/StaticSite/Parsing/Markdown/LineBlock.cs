using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticSite.Parsing.Markdown;

/// <summary>Lines that keep their breaks, each written after <c>| </c>: a poem, an address.</summary>
public sealed class LineBlock(BlockParser parser) : ParagraphBlock(parser);

/// <summary>Parses <see cref="LineBlock"/>s. A line with a second <c>|</c> is a row of a table, not a line of a poem.</summary>
internal sealed class LineBlockParser : BlockParser
{
    public LineBlockParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsLine(processor)) return BlockState.None;
        var block = new LineBlock(this) { Column = processor.Column, Span = new(processor.Start, processor.Line.End), ProcessInlines = true };
        SkipMark(processor);
        processor.NewBlocks.Push(block);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar != '|' || !IsLine(processor)) return BlockState.None;
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
        if (processor.CurrentChar == ' ') processor.NextChar();
    }
}
