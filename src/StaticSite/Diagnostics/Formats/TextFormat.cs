using System.Text;

namespace StaticSite.Diagnostics.Formats;

/// <summary>Diagnostics as a compiler prints them: place, message, the line, a caret and a suggestion.</summary>
public static class TextFormat
{
    /// <summary>One diagnostic, ending in a line feed.</summary>
    public static string Write(Diagnostic diagnostic)
    {
        var at = diagnostic.Location;
        var text = new StringBuilder(Clean(at.Path));
        if (at.Line > 0) text.Append(':').Append(at.Line).Append(':').Append(at.Column);
        text.Append(": ").Append(Name(diagnostic.Severity)).Append(' ').Append(diagnostic.Rule.Id)
            .Append(": ").Append(Clean(diagnostic.Message)).Append('\n');
        if (at.LineText.Length > 0) WriteLine(text, at);
        return text.Append("  = ").Append(Clean(diagnostic.Help)).Append('\n').ToString();
    }

    /// <summary>The severity as it is printed.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static void WriteLine(StringBuilder text, SourceLocation at)
    {
        const int Before = 40, Whole = 100;
        var start = Math.Max(0, Math.Min(at.Column - 1 - Before, at.LineText.Length - Whole));
        var end = Math.Min(at.LineText.Length, start + Whole);
        var line = Clean(at.LineText[start..end].Replace('\t', ' '));
        var lead = start > 0 ? "…" : "";
        var number = at.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var caret = Math.Max(0, at.Column - 1 - start);
        text.Append("  ").Append(number).Append(" | ").Append(lead).Append(line).Append(end < at.LineText.Length ? "…\n" : "\n");
        text.Append(' ', number.Length + 2).Append(" | ").Append(' ', lead.Length + DisplayWidth.Of(line.AsSpan(0, Math.Min(caret, line.Length))));
        var marked = Math.Clamp(Math.Min(at.Length, line.Length - caret), 1, 40);
        var width = caret < line.Length ? DisplayWidth.Of(line.AsSpan(caret, Math.Min(marked, line.Length - caret))) : 1;
        text.Append('^', Math.Max(1, width)).Append('\n');
    }

    // What is quoted from the input must not drive the terminal.
    private static string Clean(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = !char.IsControl(source[i]) && !IsBidiControl(source[i]) ? source[i] : '\uFFFD';
        });

    private static bool IsBidiControl(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';
}
