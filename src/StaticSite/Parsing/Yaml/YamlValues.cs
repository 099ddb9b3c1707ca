using System.Buffers;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Yaml;

/// <summary>Finds values that YAML does not read as the text that was meant.</summary>
internal static partial class YamlValues
{
    // YAML 1.2.2, 5.7, and how many hexadecimal digits follow.
    private static readonly SearchValues<char> Escapes = SearchValues.Create("0abt\tnvfre \"/\\N_LPxuU");

    /// <summary>What is wrong with the value of a line, or null. Quotes are examined separately.</summary>
    public static YamlHint? Find(YamlLine line)
    {
        var value = line.Value;
        if (value.IsEmpty || value is ['"' or '\'', ..] || line.IsBlockText)
            return null;
        return value[0] switch
        {
            '[' or '{' => OfBracket(line),
            '@' or '`' or '%' or '&' or '*' or '!' or ',' or ']' or '}' => Quote(
                line,
                $"a value that is not in quotes cannot begin with '{value[0]}'"
            ),
            '|' or '>' when line.HasKey => new(
                line.ValueAt,
                $"after '{value[0]}' the text begins on the next line",
                $"remove '{value[0]}': {line.Key}: {value[1..].Trim()}"
            ),
            '-' or '?' when line.HasKey && value is [_, ' ', ..] or [_] => Quote(
                line,
                $"a value that is not in quotes cannot begin with '{value[0]}'"
            ),
            _ when line.HasKey && ColonIn(value) is var colon and >= 0 => Quote(line, "this colon is inside a value", colon),
            _ => null,
        };
    }

    /// <summary>What is wrong with a value in quotes, or null.</summary>
    /// <param name="yaml">The whole text.</param>
    /// <param name="start">Where the line begins in it.</param>
    /// <param name="line">The line.</param>
    /// <param name="end">Where the line that closes the quotes ends.</param>
    public static YamlHint? FindQuotes(ReadOnlySpan<char> yaml, int start, YamlLine line, out int end)
    {
        var (opening, lineEnd) = (start + line.ValueAt, EndOfLine(yaml, start));
        end = lineEnd;
        var closing = Closing(yaml, opening, out var escape);
        // What follows on the next line with a key of its own is not part of the text.
        if (closing < 0 || closing > lineEnd && YamlLine.Read(yaml[(lineEnd + 1)..EndOfLine(yaml, lineEnd + 1)]).HasKey)
            return new(opening, "the quote that opens here is never closed", "put the same quote at the end of the value");
        for (var at = lineEnd + 1; at <= closing; at = EndOfLine(yaml, at) + 1)
        {
            var next = YamlLine.Read(yaml[at..EndOfLine(yaml, at)]);
            if (next.IsBesideKey(line.Indent))
                return YamlHints.NotIndented(at + next.Indent);
        }
        if (escape >= 0)
            return new(
                escape,
                $"'{yaml[escape..(escape + 2)]}' is not an escape; within double quotes, \\ begins one",
                $"use single quotes: {Label(line)}{YamlQuotes.Around(InOneLine(yaml[(opening + 1)..closing]))}"
            );
        end = EndOfLine(yaml, closing);
        var rest = yaml[(closing + 1)..end];
        if (rest.Trim().IsEmpty || rest is [' ', ..] && rest.TrimStart() is ['#', ..])
            return null;
        var whole = InOneLine(yaml[opening..end].Trim());
        // "他说"好"了" has quotes around it already, and more within.
        var text = whole[^1] == whole[0] ? whole[1..^1] : whole;
        return new(closing + 1, "text goes on after the quote that closes here", $"write {Label(line)}{YamlQuotes.Around(text)}");
    }

    // The closing quote; -1 if there is none. The first place that is not an escape, else -1.
    private static int Closing(ReadOnlySpan<char> yaml, int opening, out int escape)
    {
        escape = -1;
        var quote = yaml[opening];
        for (var i = opening + 1; i < yaml.Length; i++)
        {
            if (quote == '"' && yaml[i] == '\\')
            {
                if (escape < 0 && !IsEscape(yaml[(i + 1)..]))
                    escape = i;
                i++;
            }
            else if (yaml[i] == quote)
            {
                if (quote != '\'' || i + 1 >= yaml.Length || yaml[i + 1] != '\'')
                    return i;
                i++;
            }
        }
        return -1;
    }

    private static bool IsEscape(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '\n')
            return true;
        if (!Escapes.Contains(text[0]))
            return false;
        var digits = text[0] switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (text.Length <= digits)
            return false;
        foreach (var c in text[1..(digits + 1)])
            if (!char.IsAsciiHexDigit(c))
                return false;
        return true;
    }

    // [快讯] 今天: the list is closed before the value ends.
    private static YamlHint? OfBracket(YamlLine line)
    {
        var value = line.Value;
        var (depth, quote) = (0, '\0');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && value[i - 1] is ' ' or '[' or '{' or ',')
                quote = c;
            else if (c is '[' or '{')
                depth++;
            else if (c is ']' or '}' && --depth == 0)
                return i + 1 < value.Length
                    ? Quote(
                        line,
                        value[0] == '['
                            ? (Phrase)"'[' begins a list, which ends before the value does"
                            : "'{' begins a map, which ends before the value does",
                        i + 1
                    )
                    : null;
        }
        return null;
    }

    private static int ColonIn(ReadOnlySpan<char> value) =>
        value.IndexOf(": ") is var at and >= 0 ? at
        : value[^1] == ':' ? value.Length - 1
        : -1;

    private static YamlHint Quote(YamlLine line, Phrase message, int offset = 0) =>
        new(line.ValueAt + offset, message, $"put the value in quotes: {line.Quoted}");

    private static string Label(YamlLine line) => line.HasKey ? $"{line.Key}: " : "";

    // As YAML folds it.
    private static string InOneLine(ReadOnlySpan<char> text) => LineBreaks().Replace(text.ToString(), " ");

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();

    private static int EndOfLine(ReadOnlySpan<char> yaml, int from) =>
        from >= yaml.Length ? yaml.Length
        : yaml[from..].IndexOf('\n') is var end and >= 0 ? from + end
        : yaml.Length;
}
