using System.Buffers;
using System.Collections.Frozen;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Parsing;

/// <summary>A Markdown file in its two parts.</summary>
/// <param name="Source">The file.</param>
/// <param name="Keys">The keys between the lines <c>---</c>; empty if there are none.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="IsBroken">Whether it could not be read; that has been reported.</param>
internal sealed record FrontMatter(SourceText Source, YamlMap Keys, int BodyStart, bool IsBroken = false)
{
    private const string Fence = "---";
    private const string WriteFence = "write three half-width hyphens, '---'";

    // What lines that divide are drawn of.
    private static readonly SearchValues<char> Rulers = SearchValues.Create("-—－–―=.…~～+*_");

    private static readonly FrozenSet<string> AllKeys = new[]
    {
        KeySets.Article,
        KeySets.Standing,
        KeySets.Page,
        KeySets.Caption,
        KeySets.Section,
    }
        .SelectMany(set => set.Keys)
        .SelectMany(key => new[] { key.Name, key.Alias })
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Splits a file; front matter that is never closed is a diagnostic, and the file then has no body.</summary>
    public static FrontMatter Split(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (!IsFence(text, 0))
            return WithoutFence(source, diagnostics);
        var start = text.IndexOf('\n') + 1;
        SourceSpan? meant = null;
        for (var line = start; line > 0 && line < text.Length; line = text.IndexOf('\n', line) + 1)
        {
            if (!IsFence(text, line))
            {
                meant ??= MeantAsFence(source, line);
                continue;
            }
            var end = text.IndexOf('\n', line);
            if (Parse(source, start, line - start, meant, diagnostics) is not { } keys)
                return Broken(source);
            return new(source, keys, end < 0 ? text.Length : end + 1);
        }
        if (meant is { } closing)
            ReportClosing(closing, diagnostics);
        else
            diagnostics.Add(
                Rules.UnclosedFrontMatter,
                source.Span(0, Fence.Length),
                "front matter begins here but never ends",
                "put a line with '---' after the last key"
            );
        return Broken(source);
    }

    // If a line above was meant to end it, the text below that line is what cannot be read.
    private static YamlMap? Parse(SourceText source, int start, int length, SourceSpan? meant, DiagnosticBag diagnostics)
    {
        if (meant is not { } closing)
            return YamlParser.TryParse(source, start, length, diagnostics);
        var bag = new DiagnosticBag { Levels = diagnostics.Levels };
        var keys = YamlParser.TryParse(source, start, length, bag);
        if (keys is null)
            ReportClosing(closing, diagnostics);
        else
            diagnostics.AddRange(bag);
        return keys;
    }

    private static void ReportClosing(SourceSpan line, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            Rules.UnclosedFrontMatter,
            line,
            $"'{line.Source.Text.AsSpan(line.Start, line.Length)}' is not the line that ends front matter",
            WriteFence
        );

    // A file without front matter, unless it was meant.
    private static FrontMatter WithoutFence(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var first = 0;
        while (first < text.Length && text[first] is '\n' or ' ')
            first++;
        var line = LineAt(text, first).TrimEnd();
        if (Problem(text, first, line) is not var (message, help))
            return new(source, Empty(source), 0);
        diagnostics.Add(Rules.UnclosedFrontMatter, source.Span(first, line.Length), message, help);
        return Broken(source);
    }

    private static (Phrase Message, Phrase Help)? Problem(string text, int first, ReadOnlySpan<char> line)
    {
        if (line.SequenceEqual(Fence))
            return ("front matter begins after an empty line or a space", "put '---' at the very beginning of the file");
        if (line.Length > 0 && line.IndexOfAnyExcept("-—－–") < 0 && text.Contains('\n'))
            return ($"'{line}' is not the line that begins front matter", WriteFence);
        if (line.SequenceEqual("+++"))
            return (
                "'+++' begins front matter in TOML, which is not read",
                "write it in YAML: a line '---', lines 'key: value', and a line '---'"
            );
        if (line is ['{'] or ['{', '"', ..] || line.SequenceEqual(";;;"))
            return (
                "this is front matter in JSON, which is not read",
                "write it in YAML: a line '---', lines 'key: value', and a line '---'"
            );
        return IsKey(line) && IsFollowedByMore(text, first + line.Length)
            ? ("front matter begins here without the line '---'", "put a line '---' above it, and one below its last key")
            : null;
    }

    // One line may be text, as 作者: 张三 at the beginning of a caption.
    private static bool IsFollowedByMore(string text, int end)
    {
        var next = text.IndexOf('\n', end) + 1;
        if (next == 0)
            return false;
        var line = LineAt(text, next).TrimEnd();
        return IsKey(line) || line.Length >= Fence.Length && line.IndexOfAnyExcept("-—－–") < 0;
    }

    private static bool IsKey(ReadOnlySpan<char> line) =>
        line.IndexOfAny(':', '：') is var colon and > 0
        && AllKeys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[..colon].TrimEnd());

    private static SourceSpan? MeantAsFence(SourceText source, int start)
    {
        if (source.Text[start] != ' ' && !Rulers.Contains(source.Text[start]))
            return null;
        var line = LineAt(source.Text, start);
        var shown = line.Trim();
        return shown.Length >= 2 && !shown.ContainsAnyExcept(Rulers) ? source.Span(start + line.IndexOf(shown[0]), shown.Length) : null;
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        return rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
    }

    private static FrontMatter Broken(SourceText source) => new(source, Empty(source), source.Text.Length, IsBroken: true);

    private static YamlMap Empty(SourceText source) => new([], source.Span(0, 0));

    private static bool IsFence(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Fence, 0, Fence.Length) != 0)
            return false;
        for (var i = at + Fence.Length; i < text.Length && text[i] != '\n'; i++)
            if (text[i] is not (' ' or '\t'))
                return false;
        return true;
    }
}
