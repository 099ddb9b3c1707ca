using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>Finds what version control leaves in a file where two versions of it could not be merged.</summary>
internal static class MergeConflicts
{
    private const int MarkLength = 7;
    private const string Start = "<<<<<<<";
    private const string Base = "|||||||";
    private const string Middle = "=======";
    private const string End = ">>>>>>>";

    /// <summary>
    /// The text with the first version of each conflict. The marks and the other versions become spaces, so that nothing moves and what
    /// follows from a conflict is not reported as well.
    /// </summary>
    public static SourceText TakeFirst(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.Text.Contains(Start, StringComparison.Ordinal) && !source.Text.Contains(End, StringComparison.Ordinal))
            return source;
        var text = source.Text.ToCharArray();
        var at = 0;
        while (at < text.Length)
        {
            var line = LineAt(source.Text, at);
            if (IsMark(line, Start))
                at = Settle(source, text, at, diagnostics);
            else if (IsMark(line, End))
                at = Report(source, text, at, diagnostics);
            else
                at += line.Length + 1;
        }
        return new(source.Path, new(text));
    }

    // One conflict, from its first mark to its last; gives where the text continues. If marks are missing, only the first one counts.
    private static int Settle(SourceText source, char[] text, int start, DiagnosticBag diagnostics)
    {
        var first = Report(source, text, start, diagnostics);
        var other = Find(source.Text, first, Base) is var original and >= 0 ? original : Find(source.Text, first, Middle);
        if (other < 0 || Find(source.Text, other, Middle) < 0 || Find(source.Text, other, End) is not (>= 0 and var last))
            return first;
        var end = Math.Min(text.Length, last + LineAt(source.Text, last).Length + 1);
        Blank(text, other, end);
        return end;
    }

    private static int Report(SourceText source, char[] text, int at, DiagnosticBag diagnostics)
    {
        var length = LineAt(source.Text, at).Length;
        diagnostics.Add(
            Rules.MergeConflict,
            source.Span(at, length),
            "unresolved merge conflict",
            $"keep the right version of the lines and delete the lines that begin with {Start}, {Middle} and {End}"
        );
        Blank(text, at, at + length);
        return Math.Min(text.Length, at + length + 1);
    }

    // The position of a mark before the next conflict begins; else -1.
    private static int Find(string text, int from, string mark)
    {
        for (var at = from; at < text.Length; )
        {
            var line = LineAt(text, at);
            if (IsMark(line, mark))
                return at;
            if (IsMark(line, Start))
                return -1;
            at += line.Length + 1;
        }
        return -1;
    }

    private static void Blank(char[] text, int start, int end)
    {
        foreach (ref var c in text.AsSpan(start, end - start))
            if (c != '\n')
                c = ' ';
    }

    private static ReadOnlySpan<char> LineAt(string text, int at) =>
        text.AsSpan(at) is var rest && rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;

    private static bool IsMark(ReadOnlySpan<char> line, string mark) =>
        line.StartsWith(mark, StringComparison.Ordinal) && (line.Length == MarkLength || line[MarkLength] == ' ');
}
