using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Finds what looks like markup that readers would not see, and is published as it is written: notes to colleagues, marks of footnotes.
/// </summary>
internal static class Lookalikes
{
    private const int LongestLabel = 40;

    // Further ones in the same text are not reported; so many are not a mistake.
    private const int Most = 100;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("]］】〕\n");

    public static void Check(MarkdownText markdown, MarkdownDocument document, string text, DiagnosticBag diagnostics)
    {
        if (Find(text) is not { } found)
            return;
        // Code is meant as it is written.
        var next = 0;
        foreach (var literal in document.Descendants<LiteralInline>().OrderBy(literal => literal.Span.Start))
        {
            while (next < found.Count && found[next].Start < literal.Span.Start)
                next++;
            for (; next < found.Count && found[next].Start <= literal.Span.End; next++)
                Report(markdown, text, found[next], diagnostics);
        }
    }

    private static List<(int Start, int Length, bool IsFootnote)>? Find(ReadOnlySpan<char> text)
    {
        List<(int, int, bool)>? found = null;
        for (var at = 0; (found?.Count ?? 0) < Most && PrivateNotes.Next(text[at..]) is var next and >= 0; )
        {
            at += next;
            var note = PrivateNotes.LengthOf(text[at..]);
            var footnote = note > 0 ? 0 : FootnoteAt(text[at..]);
            if (note + footnote > 0)
                (found ??= []).Add((at, note + footnote, footnote > 0));
            at += Math.Max(1, note + footnote);
        }
        return found;
    }

    // [^1], also with the brackets of an input method.
    private static int FootnoteAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[0] is not ('[' or '［' or '【' or '〔') || text[1] is not ('^' or '＾'))
            return 0;
        var label = text[2..Math.Min(text.Length, LongestLabel)];
        return label.IndexOfAny(LabelEnds) is > 0 and var end && label[end] != '\n' ? end + 3 : 0;
    }

    private static void Report(
        MarkdownText markdown,
        string text,
        (int Start, int Length, bool IsFootnote) found,
        DiagnosticBag diagnostics
    )
    {
        var (start, length, isFootnote) = found;
        var span = markdown.Source.Span(markdown.Offset + start, length);
        if (!isFootnote)
            PrivateNotes.Report(span, diagnostics);
        else if (start == 0 || text[start - 1] != '\\')
            ReportFootnote(text.Substring(start, length), span, diagnostics);
    }

    private static void ReportFootnote(string written, SourceSpan span, DiagnosticBag diagnostics)
    {
        var mark = $"[^{written[2..^1]}]";
        if (written == mark)
            diagnostics.Add(
                Rules.MissingFootnote,
                span,
                $"this file has no footnote '{mark}', so the mark is published as text",
                $"write '{mark}: ' and its text on a line of its own below, or delete the mark"
            );
        else
            diagnostics.Add(
                Rules.MissingFootnote,
                span,
                $"'{written}' is not a footnote mark and is published as text",
                $"write '{mark}', in half-width characters"
            );
    }
}
