using Markdig.Syntax;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Finds code that is opened and never closed, so that all that follows is code.</summary>
internal static class OpenCode
{
    public static void Check(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        foreach (var block in document.Descendants<FencedCodeBlock>())
        {
            if (block.ClosingFencedCharCount > 0)
                continue;
            var fence = new string(block.FencedChar, block.OpeningFencedCharCount);
            diagnostics.Add(
                Rules.UnclosedCode,
                markdown.Source.Span(markdown.Offset + block.Span.Start, block.OpeningFencedCharCount),
                FindClosing(block) is { } line
                    ? (Phrase)$"the code block that begins here is never closed, so everything after it is code; '{line}' does not close it"
                    : "the code block that begins here is never closed, so everything after it is code",
                $"end the code block with a line that has only '{fence}'; if it is not code, put a backslash before the first mark"
            );
        }
    }

    // A line that looks as if it were meant to be the end: too short, of the other mark, or with text after it.
    private static string? FindClosing(FencedCodeBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
            if (block.Lines.Lines[i].Slice.AsSpan().Trim() is var line && (line.StartsWith("```") || line.StartsWith("~~~")))
                return line.ToString();
        return null;
    }
}
