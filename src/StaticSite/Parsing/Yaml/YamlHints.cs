using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Yaml;

/// <summary>Finds out why YAML cannot be read, in the words of somebody who writes it: the parser knows only where it gave up.</summary>
internal static class YamlHints
{
    private const string Opening = "{[", Closing = "}]";

    /// <summary>The first mistake that people make often: where it is, what it is and what to write instead. Null if none is found.</summary>
    public static (int Offset, string Message, string Help)? Find(ReadOnlySpan<char> yaml)
    {
        var open = new Stack<int>();
        var start = 0;
        foreach (var range in yaml.Split('\n'))
        {
            var line = yaml[range];
            if (open.Count == 0 && OfKey(line) is { } key) return (start + key.Offset, key.Message, key.Help);
            if (OfFlow(line, start, open) is { } flow) return flow;
            start += line.Length + 1;
        }
        return open.TryPeek(out var unclosed)
            ? (unclosed, $"this '{yaml[unclosed]}' is never closed", $"put '{Closing[Opening.IndexOf(yaml[unclosed])]}' at its end, half-width")
            : null;
    }

    private static (int Offset, string Message, string Help)? OfKey(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '-') at++;
        if (at < line.Length && line[at] == '\t') return (at, "a tab indents this line, which YAML does not take", "indent with spaces");
        var end = at;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] == '-')) end++;
        if (end == at || end == line.Length) return null;
        var key = line[at..end];
        if (line[end] == '：') return (end, $"the colon after '{key}' is full-width", $"write '{Suggestion.HalfWidth(key.ToString())}: ' with a half-width colon and a space");
        var isUrl = line[end..].StartsWith("://", StringComparison.Ordinal);
        return line[end] == ':' && end + 1 < line.Length && line[end + 1] is not ' ' && !isUrl
            ? (end, $"a space is missing after '{key}:'", $"write '{key}: ' and then the value")
            : null;
    }

    // Braces and brackets, which quotes may hide.
    private static (int, string, string)? OfFlow(ReadOnlySpan<char> line, int start, Stack<int> open)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c == '#' && i > 0 && line[i - 1] == ' ') break;
            else if (c is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '{' or '[' or ',')) quote = c;
            else if (Opening.Contains(c) && (open.Count > 0 || IsValueStart(line, i))) open.Push(start + i);
            else if (Closing.Contains(c) && open.Count > 0) open.Pop();
            else if (open.Count > 0 && (c is '，' or '｝' or '］')) return (start + i, $"this '{c}' is full-width", $"within braces and brackets write '{HalfWidth(c)}'; put quotes around a text that contains it");
        }
        return null;
    }

    // { and [ mean something at the beginning of a value only.
    private static bool IsValueStart(ReadOnlySpan<char> line, int at)
    {
        var before = line[..at].TrimEnd();
        return before.IsEmpty || before[^1] is ':' or '-';
    }

    private static char HalfWidth(char c) => c switch
    {
        '，' => ',',
        '｝' => '}',
        _ => ']',
    };
}
