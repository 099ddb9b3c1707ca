using System.Text;

namespace StaticSite.Diagnostics.Formats;

/// <summary>Diagnostics as a compiler prints them: place, message, the line, a caret and a suggestion.</summary>
internal static class TextFormat
{
    // What breaks a line; a text may contain it, a message may not.
    private static readonly System.Buffers.SearchValues<char> Driving = System.Buffers.SearchValues.Create("\t\n\r\v\f\u0085\u2028\u2029");

    /// <summary>One diagnostic, ending in a line feed.</summary>
    public static string Write(Diagnostic diagnostic, MessageLanguage language)
    {
        var at = diagnostic.Location;
        var text = new StringBuilder(Clean(at.Path));
        if (at.Line > 0)
            text.Append(':').Append(at.Line).Append(':').Append(at.Column);
        text.Append(": ")
            .Append(Name(diagnostic.Severity))
            .Append(' ')
            .Append(diagnostic.Rule.Id)
            .Append(": ")
            .Append(Clean(diagnostic.Message.In(language)))
            .Append('\n');
        if (at.Excerpt.Length > 0)
            WriteLine(text, at);
        return text.Append("  = ").Append(Clean(diagnostic.Help.In(language))).Append('\n').ToString();
    }

    /// <summary>The severity as it is printed.</summary>
    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static void WriteLine(StringBuilder text, SourceLocation at)
    {
        var line = Clean(at.Excerpt.Replace('\t', ' '));
        var caret = Math.Clamp(at.Column - 1 - at.ExcerptStart, 0, line.Length);
        var number = at.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        text.Append("  ").Append(number).Append(" | ").Append(line).Append('\n');
        text.Append(' ', number.Length + 2).Append(" | ").Append(' ', DisplayWidth.Of(line.AsSpan(0, caret)));
        var width = DisplayWidth.Of(line.AsSpan(caret, Math.Min(Math.Clamp(at.Length, 1, 40), line.Length - caret)));
        text.Append('^', Math.Max(1, width)).Append('\n');
    }

    /// <summary>What is quoted from the input must not drive the terminal.</summary>
    internal static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(InvisibleCharacters.Characters) && !text.AsSpan().ContainsAny(Driving))
            return text;
        return string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                source.AsSpan().ReplaceAny(span, InvisibleCharacters.Characters, '\uFFFD');
                span.ReplaceAny(Driving, '\uFFFD');
            }
        );
    }
}
