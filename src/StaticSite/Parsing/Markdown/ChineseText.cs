using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Markdown;

/// <summary>The rules of Chinese text, on the tree: indents stripped, line breaks closed up, punctuation normalised and reported.</summary>
internal static class ChineseText
{
    /// <summary>Applies the rules to every paragraph, heading and cell.</summary>
    public static void Apply(MarkdownText markdown, MarkdownDocument document, TextRules rules, DiagnosticBag diagnostics)
    {
        var report = new PunctuationReport { HasQuotes = Quotes.MayChange(markdown.Source.Text.AsSpan(markdown.Offset)) };
        Apply(markdown, document, rules, ref report, diagnostics);
        report.Tell(diagnostics);
    }

    /// <summary>Applies the rules to a value of front matter.</summary>
    public static Sourced<string> Apply(Sourced<string> value, TextRules rules, DiagnosticBag diagnostics)
    {
        var text = JoinLines(value.Value.Trim(' ', '\t', '\u3000', '\u00A0', '\n'));
        if (!rules.NormalizesPunctuation)
            return value.With(text);
        var report = new PunctuationReport();
        var curled = Quotes.MayChange(text) ? Curl(value, text, ref report) : text;
        var published = Punctuation.Normalize(curled, '\0', '\0', out var first) ?? curled;
        if (first >= 0)
            report.Count(published, curled, Within(value.Span, text, first));
        report.Tell(diagnostics);
        return value.With(published);
    }

    private static string Curl(Sourced<string> value, string text, ref PunctuationReport report)
    {
        var curled = text.ToCharArray();
        if (Quotes.Curl(curled) is var doubtful and >= 0)
            report.Doubt(Within(value.Span, text, doubtful));
        var first = text.AsSpan().CommonPrefixLength(curled);
        if (first == text.Length)
            return text;
        report.Count(curled, text, Within(value.Span, text, first));
        return new(curled);
    }

    // As in a body, a line break between two Chinese characters is nothing, and otherwise a space.
    private static string JoinLines(string text)
    {
        for (var at = text.IndexOf('\n'); at > 0 && at + 1 < text.Length; at = text.IndexOf('\n'))
            text = text[..at].TrimEnd() + (Cjk.IsCjk(text[at - 1]) && Cjk.IsCjk(text[at + 1]) ? "" : " ") + text[(at + 1)..].TrimStart();
        return text;
    }

    // The mark itself if the source has the value as it is, else the whole value.
    private static SourceSpan Within(SourceSpan span, string text, int offset)
    {
        var start = span.Source.Text.IndexOf(
            text,
            span.Start,
            Math.Min(span.Length, span.Source.Text.Length - span.Start),
            StringComparison.Ordinal
        );
        return start < 0 ? span : span.Source.Span(start + offset, 1);
    }

    private static void Apply(
        MarkdownText markdown,
        ContainerBlock blocks,
        TextRules rules,
        ref PunctuationReport report,
        DiagnosticBag diagnostics
    )
    {
        foreach (var block in blocks)
        {
            if (block is LeafBlock { Inline: { } inline })
            {
                Apply(markdown, inline, rules, ref report, out var joinsLines);
                if (joinsLines && block is ParagraphBlock paragraph)
                    JoinedLines.Check(markdown, paragraph, diagnostics);
            }
            else if (block is ContainerBlock inner)
                Apply(markdown, inner, rules, ref report, diagnostics);
        }
    }

    private static void Apply(
        MarkdownText markdown,
        ContainerInline root,
        TextRules rules,
        ref PunctuationReport report,
        out bool joinsLines
    )
    {
        joinsLines = false;
        if (rules.NormalizesPunctuation && report.HasQuotes)
            QuotedText.Apply(markdown, root, ref report);
        var before = '\0';
        var startsLine = true;
        LeafInline? next;
        for (var run = Leaves.First(root); run is not null; run = next)
        {
            next = Leaves.After(run, root);
            switch (run)
            {
                case LineBreakInline lineBreak:
                    if (rules.KeepsLines)
                        lineBreak.IsHard = true;
                    joinsLines |= !lineBreak.IsHard;
                    if (lineBreak.IsHard)
                        before = '\0';
                    else if (Cjk.IsCjk(before) && Cjk.IsCjk(FirstOf(next, root)))
                        lineBreak.Remove();
                    else
                        before = ' ';
                    startsLine = true;
                    continue;
                case HtmlInline { Tag: not "<br>" }:
                    continue;
                case LiteralInline literal:
                    if (startsLine)
                        TrimIndent(literal);
                    if (rules.NormalizesPunctuation && Punctuation.MayChange(literal.Content.AsSpan()))
                        Normalize(markdown, literal, before, FirstOf(next, root), ref report);
                    if (!literal.Content.IsEmpty)
                        before = literal.Content[literal.Content.End];
                    break;
                default:
                    before = LastOf(run);
                    break;
            }
            startsLine = false;
        }
    }

    // Pasted texts indent with full-width and no-break spaces; the theme indents.
    private static void TrimIndent(LiteralInline literal)
    {
        var content = literal.Content;
        while (!content.IsEmpty && Cjk.IsSpace(content.CurrentChar))
        {
            content.Start++;
            literal.Span.Start++;
        }
        literal.Content = content;
    }

    private static void Normalize(MarkdownText markdown, LiteralInline literal, char before, char after, ref PunctuationReport report)
    {
        var written = literal.Content.AsSpan();
        if (Punctuation.Normalize(written, before, after, out var first) is not { } published)
            return;
        if (first >= 0)
            report.Count(published, written, markdown.Source.Span(markdown.Offset + literal.Span.Start + first, 1));
        literal.Content = new StringSlice(published);
    }

    // What the reader sees next: through soft line breaks and into emphasis.
    private static char FirstOf(LeafInline? next, ContainerInline root)
    {
        for (var run = next; run is not null; run = Leaves.After(run, root))
        {
            switch (run)
            {
                case LineBreakInline { IsHard: true }:
                    return '\0';
                case LineBreakInline or HtmlInline { Tag: not "<br>" }:
                    continue;
                case LiteralInline { Content.IsEmpty: true }:
                    continue;
                case LiteralInline literal when literal.Content.AsSpan().TrimStart(" \t\u3000\u00A0") is { IsEmpty: false } visible:
                    return visible[0];
                case RubyInline ruby:
                    return ruby.Parts[0].Base[0];
                case LiteralInline:
                    continue;
                default:
                    return 'x';
            }
        }
        return '\0';
    }

    private static char LastOf(Inline inline) => inline is RubyInline ruby ? ruby.Parts[^1].Base[^1] : 'x';
}
