using StaticSite.Diagnostics;
using StaticSite.Parsing.Css;

namespace StaticSite.Rendering.Templates;

/// <summary>Reads a style sheet: what it refers to, what precedes its rules, and what is wrong with its grammar.</summary>
internal sealed class StyleReader
{
    /// <summary>The statement that brings in another sheet.</summary>
    public const string Import = "@import";

    /// <summary>The statement that names the encoding, which is always UTF-8 here.</summary>
    public const string Charset = "@charset";

    private const string Layer = "@layer",
        Namespace = "@namespace";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<CssToken> _tokens;
    private readonly List<StyleReference> _references = [];
    private readonly List<StyleStatement> _prelude = [];

    // The brackets that are open, each with the name of its function.
    private readonly Stack<(int Token, char Close, string Function)> _open = new();

    private StyleReader(SourceText source, DiagnosticBag diagnostics) =>
        (_source, _diagnostics, _tokens) = (source, diagnostics, CssTokenizer.Read(source.Text));

    /// <summary>The style sheet; what is wrong with it is reported.</summary>
    /// <param name="path">Its path in the theme.</param>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static StyleSheet Read(string path, SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new StyleReader(source, diagnostics);
        var rules = reader.ReadPrelude();
        reader.Walk(rules, reader._tokens.Count, "");
        foreach (var (token, close, _) in reader._open)
            reader.Report(token, $"this '{reader.Text(token)}' is never closed", $"put '{close}' where it ends");
        return new(path, source, reader._tokens, reader._references, reader._prelude);
    }

    // CSS Cascade 5, 2: @import precedes all rules but @charset and @layer statements.
    private int ReadPrelude()
    {
        var (end, at) = (0, 0);
        while ((at = SkipSpace(at)) < _tokens.Count && NameOf(at) is Import or Charset or Layer)
        {
            var last = at;
            while (last < _tokens.Count && !IsMark(last, ';') && !(_tokens[last].Kind == CssKind.Open && IsMark(last, '{')))
                last++;
            if (last < _tokens.Count && IsMark(last, '{'))
                break;
            if (last == _tokens.Count && NameOf(at) != Charset)
                Report(at, $"this {NameOf(at)} has no end", "put ';' after it");
            end = Math.Min(last + 1, _tokens.Count);
            _prelude.Add(new(NameOf(at)!, at..end));
            Walk(at, end, NameOf(at)!);
            at = end;
        }
        return end;
    }

    private void Walk(int start, int end, string statement)
    {
        for (var i = start; i < end; i++)
        {
            var token = _tokens[i];
            if (!token.IsWhole)
                ReportPart(i);
            switch (token.Kind)
            {
                case CssKind.Function or CssKind.Open:
                    _open.Push(
                        (
                            i,
                            Text(i)[^1] switch
                            {
                                '(' => ')',
                                '[' => ']',
                                _ => '}',
                            },
                            token.Kind == CssKind.Function ? CssTokenizer.Unescape(Text(i).AsSpan()[..^1]).ToLowerInvariant() : ""
                        )
                    );
                    break;
                case CssKind.Close:
                    Close(i);
                    break;
                case CssKind.At when statement != Import && NameOf(i) == Import:
                    Report(
                        i,
                        "an @import comes after rules, where browsers ignore it",
                        "move it to the beginning of the file; only @charset and @layer statements may come before it"
                    );
                    break;
                case CssKind.At:
                    statement = NameOf(i)!;
                    break;
                case CssKind.Mark when IsMark(i, ';') && _open.Count == 0:
                    statement = "";
                    break;
                case CssKind.Url or CssKind.String when token.IsWhole && statement != Namespace && IsAddress(i, statement == Import):
                    _references.Add(new(i, Content(i), statement == Import));
                    break;
            }
        }
    }

    // Url() with a quoted address, the addresses of image-set() (CSS Images 4, 2.4), and what @import brings in.
    private bool IsAddress(int token, bool isImport) =>
        _tokens[token].Kind == CssKind.Url
        || (_open.TryPeek(out var open) ? open.Function is "url" or "src" or "image-set" or "-webkit-image-set" : isImport);

    private string Content(int token)
    {
        var text = Text(token).AsSpan();
        if (_tokens[token].Kind == CssKind.String)
            return CssTokenizer.Unescape(text[1..^1]);
        var address = text[(text.IndexOf('(') + 1)..^1].TrimStart();
        var trimmed = address.TrimEnd();
        // A space that ends an escape belongs to it.
        return CssTokenizer.Unescape(trimmed.EndsWith('\\') && trimmed.Length < address.Length ? address[..(trimmed.Length + 1)] : trimmed);
    }

    private void Close(int token)
    {
        if (!_open.Any(open => open.Close == Text(token)[0]))
        {
            Report(token, $"this '{Text(token)}' closes nothing", "remove it, or add what it closes");
            return;
        }
        for (var open = _open.Pop(); open.Close != Text(token)[0]; open = _open.Pop())
            Report(
                open.Token,
                $"this '{Text(open.Token)}' is not closed before the '{Text(token)}' that follows",
                $"put '{open.Close}' where it ends"
            );
    }

    private void ReportPart(int token)
    {
        (Phrase message, Phrase help) = _tokens[token].Kind switch
        {
            CssKind.Comment => (
                (Phrase)"a comment is opened here and never closed, so the rest of the file has no effect",
                (Phrase)"put '*/' where it ends"
            ),
            CssKind.String => ("a text in quotes is not closed in its line", $"put '{Text(token)[0]}' where it ends"),
            _ => (
                "this address has a quote, a space or a bracket, or is not closed, so browsers ignore it",
                "put it into quotes: url(\"…\")"
            ),
        };
        Report(token, message, help);
    }

    private void Report(int token, Phrase message, Phrase help) =>
        _diagnostics.Add(
            Rules.BrokenStyleSheet,
            _source.Span(_tokens[token].Start, _tokens[token].Kind == CssKind.Comment ? 2 : _tokens[token].Length),
            message,
            help
        );

    private int SkipSpace(int at)
    {
        for (; at < _tokens.Count && _tokens[at].Kind is CssKind.Space or CssKind.Comment; at++)
            if (!_tokens[at].IsWhole)
                break;
        return at;
    }

    private string? NameOf(int token) => _tokens[token].Kind == CssKind.At ? CssTokenizer.Unescape(Text(token)).ToLowerInvariant() : null;

    private bool IsMark(int token, char mark) =>
        _tokens[token].Kind is CssKind.Mark or CssKind.Open && _source.Text[_tokens[token].Start] == mark;

    private string Text(int token) => _source.Text.Substring(_tokens[token].Start, _tokens[token].Length);
}
