using Markdig.Syntax;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Markdown;

/// <summary>Decides from its indent whether a line of a paragraph begins another one.</summary>
internal static class Indents
{
    /// <summary>Whether indents count here: in lists, notes and definitions they are part of the structure.</summary>
    public static bool Count(ParagraphBlock paragraph)
    {
        for (Block? at = paragraph.Parent; at is not MarkdownDocument; at = at.Parent)
            if (at is not QuoteBlock)
                return false;
        return true;
    }

    /// <summary>
    /// Whether a line begins a paragraph: after full-width spaces, which print indents by, or after several of another width; spaces of the
    /// keyboard count only after a sentence. A line break that is written out keeps the lines together.
    /// </summary>
    public static bool BeginsParagraph(ParagraphBlock paragraph, int line)
    {
        var lines = paragraph.Lines.Lines;
        var slice = lines[line].Slice;
        var before = lines[line - 1].Slice.AsSpan();
        var (full, wide, plain) = Measure(slice.Text, slice.Start);
        if (full == 0 && wide < 2 && plain < 2)
            return false;
        if (before.EndsWith("  ") || before.EndsWith('\\'))
            return false;
        // A quotation's mark takes one space.
        return full > 0 || wide >= 2 || plain >= (paragraph.Parent is QuoteBlock ? 3 : 2) && Sentence.Ends(before);
    }

    // Markdig leaves some of an indent out of the line.
    private static (int Full, int Wide, int Plain) Measure(string text, int start)
    {
        var (full, wide, plain) = (0, 0, 0);
        while (start > 0 && Cjk.IsSpace(text[start - 1]))
            start--;
        for (var i = start; i < text.Length && Cjk.IsSpace(text[i]); i++)
        {
            if (text[i] == '\u3000')
                full++;
            else if (text[i] == ' ')
                plain++;
            else if (text[i] == '\t')
                plain += 4;
            else
                wide++;
        }
        return (full, wide, plain);
    }
}
