using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Yaml;

/// <summary>Finds out why YAML cannot be read, in the words of somebody who writes it: the parser knows only where it gave up.</summary>
internal static class YamlHints
{
    /// <summary>Where a stretch of YAML can be divided: its keys of the first level, each with what belongs to it.</summary>
    public static List<Range> Entries(ReadOnlySpan<char> yaml)
    {
        var entries = new List<Range>();
        var begin = 0;
        foreach (var line in yaml.Split('\n'))
        {
            var start = line.Start.GetOffset(yaml.Length);
            if (start == begin || !BeginsEntry(yaml[line]))
                continue;
            entries.Add(begin..start);
            begin = start;
        }
        entries.Add(begin..yaml.Length);
        return entries;
    }

    private static bool BeginsEntry(ReadOnlySpan<char> line) =>
        line.Length > 0 && !" \t#-]}'\",".Contains(line[0]) && line.ContainsAny(':', '：');

    /// <summary>Why a stretch cannot be read, where the parser gave up at an offset.</summary>
    public static YamlHint Explain(ReadOnlySpan<char> yaml, int at)
    {
        if (Find(yaml) is { } hint)
            return hint;
        while (at > 0 && (at >= yaml.Length || yaml[at] == '\n'))
            at--;
        var start = yaml[..at].LastIndexOf('\n') + 1;
        var line = YamlLine.Read(WithoutEnd(yaml[start..]));
        if (line.Value is ['[' or '{', ..])
            return new(
                Math.Max(at, start + line.ValueAt),
                "the content of these brackets or braces cannot be read",
                "write commas between items, 'key: value' within braces, and quotes around text with punctuation"
            );
        return line.HasKey && !line.Value.IsEmpty
            ? new(start + line.ValueAt, "this value cannot be read", $"put it in quotes: {line.Quoted}")
            : new(start + line.Column, "this line cannot be read", "write 'key: value', and begin the line under the line above");
    }

    /// <summary>What is said about an anchor, an alias or a tag, which are not accepted.</summary>
    public static YamlHint OfMark(ReadOnlySpan<char> yaml, int at)
    {
        var start = yaml[..at].LastIndexOf('\n') + 1;
        var line = YamlLine.Read(WithoutEnd(yaml[start..]));
        var isValue = start + line.ValueAt == at && !line.Value.IsEmpty;
        return new(
            at,
            $"a value that is not in quotes cannot begin with '{yaml[at]}'",
            isValue ? (Phrase)$"put the value in quotes: {line.Quoted}" : "put quotes around the text that it belongs to"
        );
    }

    /// <summary>The first mistake that people make often, or null if none is found.</summary>
    public static YamlHint? Find(ReadOnlySpan<char> yaml)
    {
        var columns = new YamlColumns();
        var flow = new YamlFlow();
        var (start, skipped, block, value) = (0, 0, -1, -1);
        foreach (var range in yaml.Split('\n'))
        {
            var at = start;
            var text = yaml[range];
            start += text.Length + 1;
            if (at < skipped)
                continue;
            var line = YamlLine.Read(text);
            if (block >= 0 && (line.IsBlank || line.Indent > block))
                continue;
            block = -1;
            if (flow.IsOpen && line.IsBesideKey(value))
                return NotIndented(at + line.Indent);
            if (!flow.IsOpen && !line.IsBlank)
            {
                if ((OfKey(text, line) ?? columns.Find(line) ?? YamlValues.Find(line)) is { } hint)
                    return hint.Below(at);
                if (line.IsBlockText)
                    block = line.Indent;
                value = line.HasKey || line.IsItem ? line.Indent : -1;
                if (line.Value is ['"' or '\'', ..])
                {
                    if (YamlValues.FindQuotes(yaml, at, line, out skipped) is { } quotes)
                        return quotes;
                    continue;
                }
            }
            if (flow.Find(text, at) is { } found)
                return found;
        }
        return flow.Unclosed(yaml);
    }

    /// <summary>What is said about a line that belongs to the value of a key above it, and begins at its left or under it.</summary>
    public static YamlHint NotIndented(int at) =>
        new(at, "this line goes on with the value above, but is not indented", "indent with spaces");

    private static YamlHint? OfKey(ReadOnlySpan<char> line, YamlLine parts)
    {
        var at = parts.Column;
        if (at < line.Length && line[at] == '\t')
            return new(at, "this line is indented with a tab, which YAML does not allow", "indent with spaces");
        var end = at;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '-' or '_'))
            end++;
        if (end == at || end == line.Length)
            return null;
        var key = line[at..end];
        if (line[end] == '：')
            return new(
                end,
                $"the colon after '{key}' is full-width",
                $"write '{Suggestion.HalfWidth(key.ToString())}: ' with a half-width colon and a space"
            );
        var isUrl = line[end..].StartsWith("://", StringComparison.Ordinal);
        return line[end] == ':' && end + 1 < line.Length && line[end + 1] is not (' ' or '\t') && !isUrl
            ? new(end, $"a space is missing after '{key}:'", $"write '{key}: ' and then the value")
            : null;
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;
}

/// <summary>A mistake in YAML.</summary>
/// <param name="Offset">Where it is.</param>
/// <param name="Message">What it is.</param>
/// <param name="Help">What to write instead.</param>
internal readonly record struct YamlHint(int Offset, Phrase Message, Phrase Help)
{
    /// <summary>The same in a text that the one it was found in is a part of.</summary>
    public YamlHint Below(int start) => this with { Offset = start + Offset };
}
