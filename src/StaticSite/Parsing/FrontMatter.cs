using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Parsing;

/// <summary>A Markdown file in its two parts.</summary>
/// <param name="Source">The file.</param>
/// <param name="Keys">What stands between the lines <c>---</c>; empty if there is none.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="IsBroken">Whether it could not be read; that has been reported.</param>
public sealed record FrontMatter(SourceText Source, YamlMap Keys, int BodyStart, bool IsBroken = false)
{
    private const string Fence = "---";

    /// <summary>Splits a file; front matter that is never closed is a diagnostic, and the file then has no body.</summary>
    public static FrontMatter Split(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (!IsFence(text, 0)) return WithoutFence(source, diagnostics);
        var start = text.IndexOf('\n') + 1;
        for (var line = start; line > 0 && line < text.Length; line = text.IndexOf('\n', line) + 1)
        {
            if (!IsFence(text, line)) continue;
            var end = text.IndexOf('\n', line);
            var keys = YamlParser.TryParse(source, start, line - start, diagnostics);
            return new(source, keys ?? Empty(source), end < 0 ? text.Length : end + 1, keys is null);
        }
        diagnostics.Add(Rules.UnclosedFrontMatter, source.Span(0, Fence.Length), "front matter begins here but never ends", "put a line with '---' after the last key");
        return new(source, Empty(source), text.Length, IsBroken: true);
    }

    // A file without front matter, unless its fence was meant: after an empty line, or made of dashes.
    private static FrontMatter WithoutFence(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var first = 0;
        while (first < text.Length && text[first] is '\n' or ' ') first++;
        var line = text.AsSpan(first);
        line = (line.IndexOf('\n') is var end and >= 0 ? line[..end] : line).TrimEnd();
        var isFence = line.SequenceEqual(Fence);
        var isLookalike = line.Length > 0 && line.IndexOfAnyExcept("-—－–") < 0 && !isFence && text.IndexOf('\n') > 0;
        if (!isFence && !isLookalike) return new(source, Empty(source), 0);
        diagnostics.Add(
            Rules.UnclosedFrontMatter,
            source.Span(first, line.Length),
            isFence ? "front matter begins after an empty line" : $"'{line}' is not the line that begins front matter",
            isFence ? "put '---' on the first line of the file" : "write three half-width hyphens, '---'");
        return new(source, Empty(source), text.Length, IsBroken: true);
    }

    private static YamlMap Empty(SourceText source) => new([], source.Span(0, 0));

    private static bool IsFence(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Fence, 0, Fence.Length) != 0) return false;
        for (var i = at + Fence.Length; i < text.Length && text[i] != '\n'; i++)
            if (text[i] is not (' ' or '\t')) return false;
        return true;
    }
}
