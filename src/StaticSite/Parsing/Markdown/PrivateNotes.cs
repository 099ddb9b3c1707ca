using System.Buffers;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Finds notes to colleagues that readers would see: comments with the wrong marks, and reminders that something is still to be checked.
/// </summary>
internal static class PrivateNotes
{
    private const int Longest = 500;
    private const string Dashes = "-—–―－";

    private static readonly SearchValues<char> Marks = SearchValues.Create("<＜《〈%{［[【〔（(T");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("]］】〕）)");
    private static readonly SearchValues<char> ClosingAngles = SearchValues.Create(">＞》〉");
    private static readonly string[] Reminders = ["待核", "待核实", "待核对", "待查", "待查证", "待补", "待补充", "待补图", "待配图"];

    /// <summary>The first place where a note may begin, or a mark of a footnote; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<char> text) => text.IndexOfAny(Marks);

    /// <summary>The length of the note that a text begins with; 0 if it begins with none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text) =>
        text[0] switch
        {
            '<' or '＜' or '《' or '〈' => Comment(text),
            '%' => Between(text, "%%", "%%", "\n\n"),
            '{' => Between(text, "{#", "#}", "\n"),
            'T' => text.StartsWith("TODO:") || text.StartsWith("TODO：") ? 4 : 0,
            _ => Reminder(text),
        };

    /// <summary>Reports a note in a text.</summary>
    public static void Report(SourceSpan span, DiagnosticBag diagnostics) =>
        Report(span, "write it as <!-- … -->, in half-width characters, and readers will not see it", diagnostics);

    /// <summary>Reports the first note of a value of front matter, which has no comments of this kind at all.</summary>
    public static void Check(Sourced<string> value, DiagnosticBag diagnostics)
    {
        var text = value.Value.AsSpan();
        for (var at = 0; Next(text[at..]) is var next and >= 0; at++)
        {
            at += next;
            if (LengthOf(text[at..]) == 0 && !text[at..].StartsWith("<!--"))
                continue;
            Report(value.Span, "delete it; a value in front matter is published completely", diagnostics);
            return;
        }
    }

    private static void Report(SourceSpan span, Phrase help, DiagnosticBag diagnostics) =>
        diagnostics.Add(Rules.PublishedNote, span, "this looks like a note to colleagues, and readers will see it", help);

    // <!—— … ——>, ＜!-- … --＞: dashes and angles of an input method.
    private static int Comment(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[1] is not ('!' or '！') || text.StartsWith("<!--"))
            return 0;
        var dash = text[2] == ' ' ? 3 : 2;
        if (!Dashes.Contains(text[dash], StringComparison.Ordinal))
            return 0;
        return LineOf(text).IndexOfAny(ClosingAngles) is var end and > 0 ? end + 1 : dash + 1;
    }

    private static int Between(ReadOnlySpan<char> text, string start, string end, string limit)
    {
        if (!text.StartsWith(start))
            return 0;
        var rest = text[start.Length..];
        if (rest.Length > Longest)
            rest = rest[..Longest];
        if (rest.IndexOf(limit) is var stop and >= 0)
            rest = rest[..stop];
        return rest.IndexOf(end) is var length and > 0 && !rest[..length].IsWhiteSpace() ? start.Length + length + end.Length : 0;
    }

    // 【待核实】, （待核：身份）.
    private static int Reminder(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[1] != '待')
            return 0;
        var line = LineOf(text);
        if (line.IndexOfAny(ClosingMarks) is not (> 0 and var end))
            return 0;
        var note = line[1..end];
        if (note.IndexOfAny('：', ':') is var colon and > 0)
            note = note[..colon];
        foreach (var reminder in Reminders)
            if (note.SequenceEqual(reminder))
                return end + 1;
        return 0;
    }

    private static ReadOnlySpan<char> LineOf(ReadOnlySpan<char> text)
    {
        var line = text.Length > Longest ? text[..Longest] : text;
        return line.IndexOf('\n') is var end and >= 0 ? line[..end] : line;
    }
}
