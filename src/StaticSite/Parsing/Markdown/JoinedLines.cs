using Markdig.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Finds lines that were meant to be separate and are joined, since a line break within a paragraph is none. Text wrapped by an editor's
/// program is meant to be joined: its lines are as long as they can be, so a line that had room for more was ended on purpose.
/// </summary>
internal static class JoinedLines
{
    // In columns; a Chinese character takes two. Nobody wraps text narrower than the one or wider than the other.
    private const int Narrow = 40;
    private const int Wide = 120;

    // What wrapping may leave free: a mark that must not begin a line, or a character in front of it.
    private const int Slack = 4;

    /// <summary>Reports a paragraph once, at the first line that is joined to the next.</summary>
    public static void Check(MarkdownText markdown, ParagraphBlock paragraph, DiagnosticBag diagnostics)
    {
        var lines = Split(markdown.Source.Text, markdown.Offset + paragraph.Span.Start, markdown.Offset + paragraph.Span.End + 1);
        if (lines.Count < 2)
            return;
        var width = lines.Max(line => line.Width);
        Line? first = null;
        var count = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!WasEndedOnPurpose(lines[i], lines[i + 1], width, i == 0))
                continue;
            first ??= lines[i];
            count++;
        }
        if (first is null || IsLiteralMarkup(markdown, paragraph, diagnostics))
            return;
        diagnostics.Add(
            Rules.JoinedLines,
            markdown.Source.Span(first.Start, first.Text.Length),
            count > 1
                ? (Phrase)$"this line and the next are joined into one, and {count - 1} more in this paragraph"
                : "this line and the next are joined into one",
            "put a blank line between them to make paragraphs, or a backslash at the end of the line to keep the break"
        );
    }

    // Lines of a list or a table that was not understood are joined for that reason, which has been reported.
    private static bool IsLiteralMarkup(MarkdownText markdown, ParagraphBlock paragraph, DiagnosticBag diagnostics)
    {
        var first = markdown.Source.PositionOf(markdown.Offset + paragraph.Span.Start).Line;
        var last = markdown.Source.PositionOf(markdown.Offset + paragraph.Span.End).Line;
        return diagnostics.Items.Any(item =>
            item.Rule == Rules.LiteralMarkup
            && item.Location.Path == markdown.Source.Path
            && item.Location.Line >= first
            && item.Location.Line <= last
        );
    }

    private static bool WasEndedOnPurpose(Line line, Line next, int width, bool isFirst)
    {
        if (line.IsBroken || line.IsImage || next.IsImage)
            return false;
        if (!Cjk.IsCjk(line.Text[^1]) && !Cjk.IsCjk(next.Text[0]))
            return false;
        var endsSentence = Sentence.Ends(line.Text);
        if (endsSentence && BeginsSpeech(next.Text))
            return true;
        if (width <= Wide && line.Width + DisplayWidth.Of(FirstWord(next.Text)) + Slack > Math.Max(width, Narrow))
            return false;
        // A short first line without a mark at its end is a byline or a subhead.
        return endsSentence || width < Narrow || isFirst && line.Width * 3 <= width && !Cjk.IsPunctuation(line.Text[^1]);
    }

    private static bool BeginsSpeech(string text) => text.Length > 1 && text[0] is '问' or '答' or 'Q' or 'A' && text[1] is '：' or ':';

    // What wrapping moves to the next line as one.
    private static ReadOnlySpan<char> FirstWord(string text)
    {
        var end = 1;
        while (
            end < text.Length && (Cjk.IsPunctuation(text[end]) || !Cjk.IsCjk(text[end]) && !Cjk.IsCjk(text[end - 1]) && text[end] != ' ')
        )
            end++;
        return text.AsSpan(0, end);
    }

    private static List<Line> Split(string text, int start, int end)
    {
        var lines = new List<Line>();
        while (start < end)
        {
            var length = text.AsSpan(start, end - start).IndexOf('\n') is var found and >= 0 ? found : end - start;
            var from = start;
            while (from < start + length && (Cjk.IsSpace(text[from]) || text[from] == '>'))
                from++;
            var written = text.AsSpan(from, start + length - from);
            if (written.TrimEnd() is { IsEmpty: false } line)
                lines.Add(new(from, line.ToString(), DisplayWidth.Of(line) - WidthOfAddresses(line), IsBroken(written)));
            start += length + 1;
        }
        return lines;
    }

    private static bool IsBroken(ReadOnlySpan<char> written) =>
        written.EndsWith("  ")
        || written.TrimEnd() is var line
            && (
                line.EndsWith('\\')
                || line.EndsWith('>') && line[Math.Max(0, line.Length - 8)..].Contains("<br", StringComparison.OrdinalIgnoreCase)
            );

    // Addresses of links are not read, and are not wrapped.
    private static int WidthOfAddresses(ReadOnlySpan<char> line)
    {
        var width = 0;
        while (line.IndexOf("](") is var at and >= 0)
        {
            line = line[at..];
            if (line.IndexOf(')') is not (>= 0 and var end))
                break;
            width += end;
            line = line[end..];
        }
        return width;
    }

    private sealed record Line(int Start, string Text, int Width, bool IsBroken)
    {
        public bool IsImage => Text.StartsWith("![", StringComparison.Ordinal) && Text.EndsWith(')');
    }
}
