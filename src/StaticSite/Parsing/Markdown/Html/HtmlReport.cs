using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>Reports what is removed from raw HTML: what could run or had content, at its place; styling, once for a text.</summary>
internal sealed class HtmlReport(MarkdownText markdown, InvisibleCharacterFilter unseen, DiagnosticBag diagnostics)
{
    /// <summary>What to do about raw HTML that is not allowed.</summary>
    public const string Help = "write it in Markdown; put a backslash before < to show it as text";

    private const int Listed = 6;

    private readonly HashSet<string> _looks = new(StringComparer.Ordinal);
    private readonly List<string> _listed = [];
    private SourceSpan? _first;

    /// <summary>A text without its invisible characters.</summary>
    public string Seen(string text, int start, int length) => unseen.LeaveOut(text, Span(start, length));

    /// <summary>Reports what could run or held something.</summary>
    public void LeftOut(HtmlToken token, string what) =>
        diagnostics.Add(Rules.RawHtml, Span(token.Start, token.Text.Length), $"raw HTML is removed: {Shorten(what)}", Help);

    /// <summary>Notes what is only a matter of looks.</summary>
    public void Look(HtmlToken token, string what)
    {
        var span = Span(token.Start, token.Text.Length);
        if (_first is not { } first || span.Start < first.Start)
            _first = span;
        if (_looks.Add(what) && _listed.Count < Listed)
            _listed.Add(Shorten(what));
    }

    /// <summary>Reports looks.</summary>
    public void Finish()
    {
        if (_first is not { } span)
            return;
        var listed = Phrase.List(_listed);
        diagnostics.Add(
            Rules.RawHtml,
            span,
            _looks.Count > Listed
                ? (Phrase)$"styling of raw HTML is removed: {listed} and {_looks.Count - Listed} more"
                : $"styling of raw HTML is removed: {listed}",
            "delete it; the theme controls how a text looks"
        );
    }

    /// <summary>Reports what is opened and never closed.</summary>
    public void Unclosed(HtmlToken token) => UnclosedHtml.Report(markdown.Source, markdown.Offset + token.Start, token, diagnostics);

    /// <summary>A piece of HTML as it is named in a message.</summary>
    public static string Shorten(string html) => html.Length > 40 ? html[..40] + "…" : html;

    private SourceSpan Span(int start, int length) => markdown.Source.Span(markdown.Offset + start, Math.Max(1, length));
}
