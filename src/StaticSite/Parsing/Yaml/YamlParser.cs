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

    private const string NotTaken = "YAML anchors, aliases and tags are not taken";
    private const string WriteOut = "write the value out; put quotes around it if it begins with &, * or !";

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly int _length;
    private readonly Parser _events;

    private YamlParser(SourceText source, int start, int length)
    {
        _source = source;
        (_offset, _length) = (start, length);
        _events = new Parser(new StringReader(Unseen.ReplaceLineBreaks(source.Text.Substring(start, length), ' ')));
    }

    /// <summary>The map that a whole file holds; empty, with a diagnostic, if it holds anything else.</summary>
    public static YamlMap Parse(SourceText source, DiagnosticBag diagnostics) =>
        TryParse(source, 0, source.Text.Length, diagnostics) ?? new YamlMap([], source.Span(0, 0));

    /// <summary>The map that a stretch of a file holds; null, with a diagnostic, if it holds anything else.</summary>
    public static YamlMap? TryParse(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        if (length > MaxLength)
        {
            diagnostics.Add(Rules.MalformedYaml, source.Span(start, 0), $"YAML of {length} characters is more than the {MaxLength} allowed", "move the text into the body of the file");
            return null;
        }
        try
        {
            return new YamlParser(source, start, length).ParseDocument();
        }
        catch (YamlRefusedException e)
        {
            diagnostics.Add(Rules.MalformedYaml, e.Span, e.Message, e.Help);
        }
        catch (ArgumentException)
        {
            // The parser's answer to a tag that is no URI.
            diagnostics.Add(Rules.MalformedYaml, source.Span(source.Text.IndexOf('!', start, length), 1), NotTaken, WriteOut);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // The scanner gives up on some unclosed braces with an InvalidOperationException.
            var at = e is YamlException { Start: var mark } ? (int)Math.Clamp(mark.Index, 0, length) : 0;
            var (offset, message, help) = YamlHints.Find(source.Text.AsSpan(start, length))
                ?? Explain(at, Reason(e));
            diagnostics.Add(Rules.MalformedYaml, source.Span(start + offset, 1), message, help);
        }
        return null;
    }

    private YamlMap ParseDocument()
    {
        var empty = new YamlMap([], _source.Span(_offset, 0));
        _events.MoveNext(); // to the stream's start
        _events.MoveNext();
        if (_events.Current is StreamEnd) return empty;
        _events.MoveNext(); // past the document's start
        var node = ParseNode(0);
        _events.MoveNext(); // past the document's end
        if (_events.Current is not StreamEnd)
            throw new YamlRefusedException(Span(_events.Current!), "a second YAML document begins here", "keep one document in a file; remove the line '---'");
        return node switch
        {
            YamlMap map => map,
            YamlScalar { IsAbsent: true } => empty,
            _ => throw (YamlHints.Find(_source.Text.AsSpan(_offset, _length)) is var (offset, message, help)
                ? new YamlRefusedException(_source.Span(_offset + offset, 1), message, help)
                : new(node.Span, "keys are expected here, each with its value", "write 'key: value'")),
        };
    }

    private YamlNode ParseNode(int depth)
    {
        var current = _events.Current!;
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new YamlRefusedException(Span(current), NotTaken, WriteOut);
        if (depth > MaxDepth)
            throw new YamlRefusedException(Span(current), $"YAML is nested more than {MaxDepth} deep", "write it flatter");
        switch (current)
        {
            case Scalar scalar:
                _events.MoveNext();
                return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Span(scalar));
            case SequenceStart:
                return ParseList(Span(current), depth);
            case MappingStart:
                return ParseMap(Span(current), depth);
            default:
                throw new YamlRefusedException(Span(current), "a value is expected here", "write 'key: value'");
        }
    }

    private YamlList ParseList(SourceSpan span, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _events.MoveNext();
        while (_events.Current is not SequenceEnd) items.Add(ParseNode(depth + 1));
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
                throw new YamlRefusedException(span, "a key must be a word", "write 'key: value'");
            entries.Add(new(key, ParseNode(depth + 1)));
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

    private static (int Offset, string Message, string Help) Explain(int at, string reason) => reason switch
    {
        _ when reason.Contains("quoted scalar", StringComparison.Ordinal) =>
            (at, "the quote that opens here is never closed", "put the same quote at the end of the value"),
        _ when reason.Contains("invalid mapping", StringComparison.Ordinal) =>
            (at, "this colon stands in a value, or its key is indented too far", "put quotes around a value that contains ': '; begin a key under the one above"),
        _ => (at, $"YAML cannot be read: {reason}", "check indentation and quotes; put quotes around a value that contains ': ' or begins with a mark"),
    };

    // YamlDotNet's messages begin with the position, which the diagnostic gives already.
    private static string Reason(Exception e)
    {
        var message = e.Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon >= 0 ? message[(colon + 3)..] : message).TrimEnd('.');
    }

    private sealed class YamlRefusedException(SourceSpan span, string message, string help) : Exception(message)
    {
        public SourceSpan Span { get; } = span;

        public string Help { get; } = help;
    }
}
