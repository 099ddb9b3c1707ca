using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Takes raw HTML out of the tree and says so.</summary>
internal static class RawHtml
{
    public static void Drop(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        foreach (var inline in document.Descendants<HtmlInline>().ToList())
        {
            Report(markdown, inline, inline.Tag, diagnostics);
            inline.Remove();
        }
        foreach (var block in document.Descendants<HtmlBlock>().ToList())
        {
            Report(markdown, block, block.Lines.ToString(), diagnostics);
            block.Parent!.Remove(block);
        }
    }

    private static void Report(MarkdownText markdown, MarkdownObject node, string html, DiagnosticBag diagnostics)
    {
        var line = html.Split('\n')[0].Trim();
        var shown = line.Length > 40 ? line[..40] + "…" : line;
        diagnostics.Add(Rules.RawHtml, markdown.SpanOf(node), $"raw HTML is left out: {shown}", "write it in Markdown; put a backslash before < to show it as text");
    }
}
