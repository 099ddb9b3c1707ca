using System.Buffers;
using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Reports what looks like markup, of this or another dialect, and is published as text.</summary>
internal static class LiteralMarkup
{
    private const int ShownLength = 40;

    private static readonly Phrase InHtml = "HTML around it also needs a blank line after its opening tag and one before its closing tag";

    private static readonly SearchValues<char> Marks = SearchValues.Create(@"[]{}#*=+~^&<|\_");
    private static readonly string[] Sequences = ["———", "－－－", "＝＝＝", "'''", "!--", ":::"];

    /// <summary>Whether a run of text may hold anything of it. Most hold no mark once they are parsed.</summary>
    public static bool IsPossible(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        return text.ContainsAny(Marks) || literal.PreviousSibling is null or LineBreakInline && StartsLikeItem(text);
    }

    /// <summary>Whether a text may hold anything of it that begins with other characters than the marks of Markdown.</summary>
    public static bool IsPossible(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny("＃＊［＜＞") || text.ContainsAny('｜', '｛') || HasShortcode(text))
            return true;
        foreach (var sequence in Sequences)
            if (text.Contains(sequence, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Reports each form once, where it is found first, with how many more there are.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="text">Its source, which positions in the tree count in.</param>
    /// <param name="document">Its tree, as it was parsed.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static void Report(MarkdownText markdown, string text, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        var taken = new bool[text.Length];
        Report(LiteralMask.Of(text, document), LiteralForms.All, Escape);
        if (LiteralMask.OfHtml(text, document) is { } html)
            Report(html, LiteralForms.WithinHtml, _ => InHtml);

        void Report(string mask, ImmutableArray<LiteralForm> forms, Func<string, Phrase?> moreHelp)
        {
            foreach (var form in forms)
            {
                if (!mask.AsSpan().ContainsAny(form.Marks))
                    continue;
                (Found? first, var more) = (null, 0);
                for (var match = form.Pattern.Match(mask); match.Success; match = match.NextMatch())
                {
                    var place = taken.AsSpan(match.Index, match.Length);
                    if (place.Contains(true))
                        continue;
                    place.Fill(true);
                    if (first is null)
                        first = new(text, match);
                    else
                        more++;
                }
                if (first is { } found)
                    LiteralMarkup.Report(markdown, form, found, more, moreHelp, diagnostics);
            }
        }
    }

    private static void Report(
        MarkdownText markdown,
        LiteralForm form,
        Found found,
        int more,
        Func<string, Phrase?> moreHelp,
        DiagnosticBag diagnostics
    )
    {
        var start = found.Match.Index + found.Match.Length - found.Match.ValueSpan.TrimStart().Length;
        var line = found.Source.AsSpan(start, found.Match.Index + found.Match.Length - start);
        if (line.IndexOf('\n') is >= 0 and var end)
            line = line[..end];
        line = line.TrimEnd();
        var shown = line.Length > ShownLength ? $"{line[..ShownLength]}…" : line.ToString();
        var help = form.Help(found);
        diagnostics.Add(
            Rules.LiteralMarkup,
            markdown.Source.Span(markdown.Offset + start, line.Length),
            more > 0
                ? (Phrase)$"'{shown}' and {more} more look like {form.Name} and are published as text"
                : $"'{shown}' looks like {form.Name} and is published as text",
            moreHelp(line.ToString()) is { } also ? $"{help}; {also}" : help
        );
    }

    // A backslash before anything else is a backslash.
    private static Phrase? Escape(string markup) =>
        char.IsAscii(markup[0]) && !char.IsLetterOrDigit(markup[0]) ? (Phrase)"put a backslash before it to show it as text" : null;

    // As in :smile:.
    private static bool HasShortcode(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(':'); at >= 0 && at + 1 < text.Length; at = text.IndexOf(':'))
        {
            text = text[(at + 1)..];
            if (char.IsAsciiLetterLower(text[0]) || text[0] == '+')
                return true;
        }
        return false;
    }

    // - or • without a space, or 1. and 2. on lines that follow each other.
    private static bool StartsLikeItem(ReadOnlySpan<char> line) =>
        line.TrimStart(" \t\u3000\u00A0") switch
        {
            ['-' or '•' or '●', ..] => true,
            [>= '0' and <= '9', '.', ..] or [>= '0' and <= '9', >= '0' and <= '9', '.', ..] => true,
            _ => false,
        };
}
