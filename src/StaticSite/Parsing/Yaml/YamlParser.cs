using System.Collections.Immutable;
using StaticSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticSite.Parsing.Yaml;

/// <summary>Reads YAML from YamlDotNet's events into <see cref="YamlNode"/>s, within limits of size and depth.</summary>
internal sealed class YamlParser
{
    private const int MaxLength = 64 * 1024;
    private const int MaxDepth = 32;

    // More than this are not reported at once.
    private const int MostProblems = 20;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly int _length;
    private readonly Parser _events;
    private readonly DiagnosticBag _diagnostics;

    private YamlParser(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        (_offset, _length) = (start, length);
        _events = new Parser(new StringReader(InvisibleCharacters.ReplaceLineBreaks(source.Text.Substring(start, length), ' ')));
    }

    /// <summary>The map that a whole file holds; empty, with a diagnostic, if it holds anything else.</summary>
    public static YamlMap Parse(SourceText source, DiagnosticBag diagnostics) =>
        TryParse(source, 0, source.Text.Length, diagnostics) ?? new YamlMap([], source.Span(0, 0));

    /// <summary>The map that a stretch of a file holds; null, with a diagnostic, if it holds anything else.</summary>
    public static YamlMap? TryParse(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        if (length > MaxLength)
        {
            diagnostics.Add(
                Rules.MalformedYaml,
                source.Span(start, 0),
                $"the YAML has {length} characters; at most {MaxLength} are allowed",
                "move the text into the body of the file"
            );
            return null;
        }
        var (map, problem) = Attempt(source, start, length, diagnostics);
        if (problem is null)
            return map;
        foreach (var each in ProblemsOfEntries(source, start, length) is { Count: > 0 } several ? several : [problem])
            diagnostics.Add(Rules.MalformedYaml, each.Span, each.Message, each.Help);
        return null;
    }

    // Each key of the first level separately, so that one mistake does not hide the next.
    private static List<YamlProblem> ProblemsOfEntries(SourceText source, int start, int length)
    {
        var problems = new List<YamlProblem>();
        var hidden = new DiagnosticBag(); // hidden characters have been reported
        foreach (var range in YamlHints.Entries(source.Text.AsSpan(start, length)))
        {
            var (offset, size) = range.GetOffsetAndLength(length);
            if (Attempt(source, start + offset, size, hidden).Problem is { } problem)
                problems.Add(problem);
            if (problems.Count == MostProblems)
                break;
        }
        return problems;
    }

    private static (YamlMap? Map, YamlProblem? Problem) Attempt(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        try
        {
            return (new YamlParser(source, start, length, diagnostics).ParseDocument(), null);
        }
        catch (YamlRefusedException e)
        {
            return (null, e.Problem);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // The scanner gives up on some unclosed braces with an InvalidOperationException, and on a tag that is no URI with an
            // ArgumentException.
            var at = e is YamlException { Start: var mark } ? (int)Math.Clamp(mark.Index, 0, length) : 0;
            var (offset, message, help) = YamlHints.Explain(source.Text.AsSpan(start, length), at);
            return (null, new(source.Span(start + offset, 1), message, help));
        }
    }

    private YamlMap ParseDocument()
    {
        var empty = new YamlMap([], _source.Span(_offset, 0));
        _events.MoveNext(); // to the stream's start
        _events.MoveNext();
        if (_events.Current is StreamEnd)
            return empty;
        _events.MoveNext(); // past the document's start
        var node = ParseNode(0);
        _events.MoveNext(); // past the document's end
        if (_events.Current is not StreamEnd)
            throw Refuse(
                Span(_events.Current!),
                "a second YAML document begins here",
                "keep one document per file; remove the line '---' and each key that is then given twice"
            );
        return node switch
        {
            YamlMap map => map,
            YamlScalar { IsAbsent: true } => empty,
            _ => throw (
                YamlHints.Find(_source.Text.AsSpan(_offset, _length)) is var (offset, message, help)
                    ? Refuse(_source.Span(_offset + offset, 1), message, help)
                    : Refuse(node.Span, "keys with values are expected here", "write 'key: value'")
            ),
        };
    }

    private YamlNode ParseNode(int depth)
    {
        var current = _events.Current!;
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw RefuseMark(Span(current));
        if (depth > MaxDepth)
            throw Refuse(Span(current), $"the YAML is nested more than {MaxDepth} levels deep", "flatten it");
        switch (current)
        {
            case Scalar scalar:
                _events.MoveNext();
                var (isPlain, span) = (scalar.Style == ScalarStyle.Plain, Span(scalar));
                return new YamlScalar(TextOf(scalar), isPlain, span)
                {
                    Comment = isPlain ? CommentAfter(scalar.Value.Length > 0 ? span.Start + span.Length : span.Start) : null,
                };
            case SequenceStart:
                return ParseList(Span(current), depth);
            case MappingStart:
                return ParseMap(Span(current), depth);
            default:
                throw Refuse(Span(current), "a value is expected here", "write 'key: value'");
        }
    }

    // Escapes in double quotes (YAML 1.2, 5.7) bring in what would have been left out of the file.
    private string TextOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.DoubleQuoted)
            return scalar.Value;
        var unseen = new InvisibleCharacterFilter();
        var text = unseen.LeaveOut(InvisibleCharacters.ReplaceLineBreaks(scalar.Value, ' '), Span(scalar));
        unseen.Report(_diagnostics);
        return text;
    }

    private YamlList ParseList(SourceSpan span, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _events.MoveNext();
        while (_events.Current is not SequenceEnd)
            items.Add(ParseNode(depth + 1));
        _events.MoveNext();
        return new(items.ToImmutable(), span);
    }

    private YamlMap ParseMap(SourceSpan span, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        _events.MoveNext();
        while (_events.Current is not MappingEnd)
        {
            if (ParseNode(depth + 1) is not YamlScalar key)
                throw Refuse(span, "a key must be a word", "write 'key: value'");
            var value = ParseNode(depth + 1);
            entries.Add(
                new(key, value is YamlScalar { IsAbsent: true } absent ? absent with { Comment = CommentAfterColon(key.Span) } : value)
            );
        }
        _events.MoveNext();
        return new(entries.ToImmutable(), span);
    }

    private SourceSpan Span(ParsingEvent e)
    {
        var start = (int)e.Start.Index;
        var length = e is Scalar ? (int)(e.End.Index - e.Start.Index) : 1;
        return _source.Span(_offset + start, Math.Max(1, length));
    }

    // The parser leaves comments out.
    private SourceSpan? CommentAfter(int at)
    {
        var (text, end) = (_source.Text, _offset + _length);
        var start = at;
        while (start < end && text[start] is ' ' or '\t')
            start++;
        if (start == at || start >= end || text[start] != '#')
            return null;
        var line = text.AsSpan(start, end - start);
        return _source.Span(start, (line.IndexOf('\n') is var stop and >= 0 ? line[..stop] : line).TrimEnd().Length);
    }

    private SourceSpan? CommentAfterColon(SourceSpan key)
    {
        var colon = _source.Text.IndexOf(':', key.Start + key.Length, _offset + _length - key.Start - key.Length);
        return colon < 0 ? null : CommentAfter(colon + 1);
    }

    private YamlRefusedException RefuseMark(SourceSpan at)
    {
        var (offset, message, help) = YamlHints.OfMark(_source.Text.AsSpan(_offset, _length), at.Start - _offset);
        return Refuse(_source.Span(_offset + offset, 1), message, help);
    }

    private static YamlRefusedException Refuse(SourceSpan span, Phrase message, Phrase help) => new(new(span, message, help));

    private sealed record YamlProblem(SourceSpan Span, Phrase Message, Phrase Help);

    private sealed class YamlRefusedException(YamlProblem problem) : Exception(problem.Message.ToString())
    {
        public YamlProblem Problem { get; } = problem;
    }
}
