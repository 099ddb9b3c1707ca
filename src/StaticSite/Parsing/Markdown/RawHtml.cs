using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Lets raw HTML through by an allowlist; what is dropped is named. What is let through is well-formed.</summary>
internal sealed class RawHtml
{
    private readonly MarkdownText _markdown;
    private readonly TextRules _rules;
    private readonly DiagnosticBag _diagnostics;

    private RawHtml(MarkdownText markdown, TextRules rules, DiagnosticBag diagnostics) =>
        (_markdown, _rules, _diagnostics) = (markdown, rules, diagnostics);

    public static void Filter(MarkdownText markdown, MarkdownDocument document, TextRules rules, DiagnosticBag diagnostics)
    {
        var filter = new RawHtml(markdown, rules, diagnostics);
        foreach (var block in document.Descendants<HtmlBlock>().ToList()) filter.Filter(block);
        foreach (var parent in document.Descendants<HtmlInline>().Select(inline => inline.Parent!).Distinct().ToList()) filter.Filter(parent);
    }

    private void Filter(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        var (filtered, dropped) = _rules.ForbidsHtml ? ("", [html.Trim().Split('\n')[0]]) : HtmlAllowlist.Filter(html);
        // A comment is for other editors; nobody misses it.
        if (block.Type != HtmlBlockType.Comment) Report(block, dropped);
        if (string.IsNullOrWhiteSpace(filtered)) block.Parent!.Remove(block);
        else block.Lines = new StringLineGroup(filtered);
    }

    // Tags within a line come one by one. They must open and close within the same run of text, one inside the other.
    private void Filter(ContainerInline parent)
    {
        var open = new Stack<(string Name, HtmlInline Tag)>();
        foreach (var tag in parent.OfType<HtmlInline>().ToList())
        {
            if (tag.Tag.StartsWith("<!--", StringComparison.Ordinal)) tag.Remove();
            else if (!tag.Tag.StartsWith("</", StringComparison.Ordinal)) Open(tag, open);
            else if (open.TryPeek(out var last) && last.Name == NameOf(tag.Tag)) tag.Tag = $"</{open.Pop().Name}>";
            else tag.Remove(); // the tag that opened it was dropped and reported
        }
        foreach (var (_, tag) in open) Drop(tag);
    }

    private void Open(HtmlInline tag, Stack<(string, HtmlInline)> open)
    {
        var name = NameOf(tag.Tag);
        if (_rules.ForbidsHtml || !HtmlAllowlist.IsTextLevel(name))
        {
            Drop(tag);
            return;
        }
        var (filtered, dropped) = HtmlAllowlist.Filter(tag.Tag);
        Report(tag, dropped);
        var end = $"</{name}>";
        tag.Tag = filtered.EndsWith(end, StringComparison.Ordinal) ? filtered[..^end.Length] : filtered;
        if (name is not ("br" or "wbr")) open.Push((name, tag));
    }

    private void Drop(HtmlInline tag)
    {
        Report(tag, [tag.Tag]);
        tag.Remove();
    }

    private void Report(MarkdownObject node, IReadOnlyList<string> dropped)
    {
        if (dropped.Count == 0) return;
        var named = string.Join(", ", dropped.Distinct().Select(Shorten));
        if (_rules.ForbidsHtml)
            _diagnostics.Add(Rules.ForbiddenHtml, _markdown.SpanOf(node), $"raw HTML is forbidden here: {named}", "write it in Markdown; put a backslash before < to show it as text");
        else
            _diagnostics.Add(Rules.RawHtml, _markdown.SpanOf(node), $"raw HTML is left out: {named}", "write it in Markdown; put a backslash before < to show it as text");
    }

    private static string Shorten(string html) => html.Length > 40 ? html[..40] + "…" : html;

    private static string NameOf(string tag)
    {
        var name = tag.AsSpan().TrimStart("</");
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end])) end++;
        return name[..end].ToString().ToLowerInvariant();
    }
}
