using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>Pronunciation over characters: <c>{汉|hàn}</c>, or one reading for each, <c>{汉字|hàn|zì}</c>.</summary>
/// <param name="parts">Base text and its reading, in order.</param>
internal sealed class RubyInline(ImmutableArray<(string Base, string Reading)> parts) : LeafInline
{
    /// <summary>Base text and its reading, in order.</summary>
    public ImmutableArray<(string Base, string Reading)> Parts { get; } = parts;
}

/// <summary>Parses <see cref="RubyInline"/>s.</summary>
internal sealed class RubyParser : InlineParser
{
    private const int MaxLength = 200;

    public RubyParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var end = rest[..Math.Min(rest.Length, MaxLength)].IndexOfAny('}', '\n');
        if (end < 0 || rest[end] != '}')
            return false;
        var fields = rest[1..end].ToString().Split('|');
        if (fields.Length < 2 || fields.Any(string.IsNullOrWhiteSpace))
            return false;
        processor.Inline = new RubyInline(Pair(fields))
        {
            Span = new(
                processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + end)
            ),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    private static ImmutableArray<(string, string)> Pair(string[] fields)
    {
        var runes = fields[0].EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return runes.Length == fields.Length - 1 ? [.. runes.Zip(fields.Skip(1))] : [(fields[0], string.Join(' ', fields.Skip(1)))];
    }
}
