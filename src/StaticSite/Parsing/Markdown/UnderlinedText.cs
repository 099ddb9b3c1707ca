using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Finds text that became a subhead only because a line of hyphens or equals signs follows it.</summary>
internal static class UnderlinedText
{
    private const int Longest = 40;
    private const int Underline = 3;

    public static void Check(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (!heading.IsSetext || LooksLikeSubhead(heading))
                continue;
            diagnostics.Add(
                Rules.AccidentalSubhead,
                markdown.SpanOf(heading),
                heading.Level == 1
                    ? (Phrase)"this text becomes a subhead because the line below it has only equals signs"
                    : "this text becomes a subhead because the line below it has only hyphens",
                heading.Level == 1
                    ? (Phrase)"delete that line; a subhead is written with ## before it"
                    : "put a blank line above that line if it is a rule, or delete it; a subhead is written with ## before it"
            );
        }
    }

    // Short, in one line, without a sentence's or a clause's end; （完） and the like are not subheads.
    private static bool LooksLikeSubhead(HeadingBlock heading)
    {
        if (heading.HeaderCharCount < Underline || heading.Inline is not { } inlines || inlines.FindDescendants<LineBreakInline>().Any())
            return false;
        var text = MarkdownParser.PlainText(heading).Trim();
        return text.Length is > 0 and <= Longest
            && !text.Contains('。')
            && text[0] is not ('（' or '(')
            && text[^1] is not ('，' or '；' or '：' or ',' or ';' or ':' or '.');
    }
}
