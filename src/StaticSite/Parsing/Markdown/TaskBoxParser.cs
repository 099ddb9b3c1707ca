using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>Makes ☐ and ☑ of the <c>[ ]</c> and <c>[x]</c> that the items of a list of tasks begin with: text that reads and prints everywhere.</summary>
internal sealed class TaskBoxParser : InlineParser
{
    public TaskBoxParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.AsSpan() is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', ..]) return false;
        if (processor.Root!.FirstChild is not null || processor.Block is not ParagraphBlock { Parent: ListItemBlock item } || item[0] != processor.Block) return false;
        processor.Inline = new LiteralInline(slice.PeekChar(1) == ' ' ? "☐" : "☑")
        {
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + 2)),
            Line = line,
            Column = column,
        };
        slice.Start += 3;
        return true;
    }
}
