using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// What was done about a text's punctuation: one diagnostic at the first mark, with their number, and one for marks that are left in doubt.
/// </summary>
internal struct PunctuationReport
{
    private static readonly (char Ascii, string Chinese)[] Marks =
    [
        (',', "，"),
        (':', "："),
        (';', "；"),
        ('?', "？"),
        ('!', "！"),
        ('"', "“”"),
        ('\'', "‘’"),
    ];

    private int _count;
    private int _kinds;
    private SourceSpan? _first;
    private SourceSpan? _doubtful;

    /// <summary>Whether the text may have quotation marks to change; most have none.</summary>
    public bool HasQuotes { get; init; }

    /// <summary>Counts what differs between a text as written and as published.</summary>
    public void Count(ReadOnlySpan<char> published, ReadOnlySpan<char> written, SourceSpan span)
    {
        if (_first is not { } first || span.Start < first.Start)
            _first = span;
        for (var i = 0; i < Marks.Length; i++)
        {
            var changed = written.Count(Marks[i].Ascii) - published.Count(Marks[i].Ascii);
            _count += changed;
            if (changed > 0)
                _kinds |= 1 << i;
        }
    }

    /// <summary>Notes a straight quotation mark that is left as it is.</summary>
    public void Doubt(SourceSpan span) => _doubtful ??= span;

    /// <summary>Reports what was counted.</summary>
    public readonly void Tell(DiagnosticBag diagnostics)
    {
        if (_first is { } span)
        {
            var kinds = _kinds;
            var chinese = string.Concat(Marks.Where((_, i) => (kinds & 1 << i) != 0).Select(mark => mark.Chinese));
            diagnostics.Add(
                Rules.Punctuation,
                span,
                _count == 1
                    ? (Phrase)$"1 ASCII mark between Chinese characters is published as {chinese}"
                    : $"{_count} ASCII marks between Chinese characters are published as {chinese}",
                "write Chinese punctuation, or set 'punctuation: keep' in newspaper.yaml"
            );
        }
        if (_doubtful is { } doubtful)
            diagnostics.Add(
                Rules.Punctuation,
                doubtful,
                "straight quotation marks are published unchanged, since it is unclear which open and which close",
                "write “ and ”, or set 'punctuation: keep' in newspaper.yaml"
            );
    }
}
