namespace StaticSite.Parsing.Yaml;

/// <summary>Follows braces and brackets, which quotes may hide, down a text.</summary>
internal sealed class YamlFlow
{
    private const string Opening = "{[",
        Closing = "}]";

    private readonly Stack<int> _open = new();

    /// <summary>Whether a list or a map is open.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>What is wrong within the braces and brackets of a line, or null.</summary>
    public YamlHint? Find(ReadOnlySpan<char> line, int start)
    {
        var (quote, quoteAt) = ('\0', 0);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == '#' && i > 0 && line[i - 1] == ' ')
                return IsOpen && line[i..].ContainsAny(']', '}')
                    ? new(
                        start + i,
                        "'#' begins a comment, which hides the rest of the line",
                        "put quotes around the text that contains it"
                    )
                    : null;
            else if (c is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '{' or '[' or ','))
                (quote, quoteAt) = (c, i);
            else if (Opening.Contains(c) && (IsOpen || IsValueStart(line, i)))
                _open.Push(start + i);
            else if (Closing.Contains(c) && IsOpen)
                _open.Pop();
            else if (IsOpen && c is '，' or '｝' or '］')
                return new(
                    start + i,
                    $"this '{c}' is full-width",
                    $"within braces and brackets write '{HalfWidth(c)}'; put quotes around a text that contains it"
                );
        }
        return quote != '\0' && IsOpen
            ? new(start + quoteAt, "the quote that opens here is never closed", "put the same quote at the end of the value")
            : null;
    }

    /// <summary>What is said about a list or a map that is open at the end, or null.</summary>
    public YamlHint? Unclosed(ReadOnlySpan<char> yaml) =>
        _open.TryPeek(out var unclosed)
            ? new(
                unclosed,
                $"this '{yaml[unclosed]}' is never closed",
                $"put a half-width '{Closing[Opening.IndexOf(yaml[unclosed])]}' at its end; if it begins text, put quotes around the text"
            )
            : null;

    // { and [ mean something at the beginning of a value only.
    private static bool IsValueStart(ReadOnlySpan<char> line, int at)
    {
        var before = line[..at].TrimEnd();
        return before.IsEmpty || before[^1] is ':' or '-';
    }

    private static char HalfWidth(char c) =>
        c switch
        {
            '，' => ',',
            '｝' => '}',
            _ => ']',
        };
}
