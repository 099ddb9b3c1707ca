using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>Makes ☐ and ☑ of the <c>[ ]</c> and <c>[x]</c> that tasks in a list begin with: text, which prints and is read aloud.</summary>
internal sealed class TaskBoxParser : InlineParser
{
    public TaskBoxParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.AsSpan() is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', ..])
            return false;
        if (processor.Root!.FirstChild is not null)
            return false;
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } || item[0] != processor.Block)
            return false;
        processor.Inline = new LiteralInline(slice.PeekChar(1) == ' ' ? "☐" : "☑")
        {
            Span = new(
                processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + 2)
            ),
            Line = line,
            Column = column,
        };
        slice.Start += 3;
        return true;
    }
}
