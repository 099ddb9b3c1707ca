using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>
/// Translates raw HTML into the Markdown it means, and lets the rest pass through an allowlist; what is dropped is reported. After this a
/// tree has no raw HTML except balanced inline tags.
/// </summary>
internal sealed class RawHtml
{
    private readonly HtmlReport _report;
    private Features _made;

    private RawHtml(HtmlReport report) => _report = report;

    /// <summary>Filters a tree.</summary>
    /// <returns>What has been made that has to be dealt with.</returns>
    public static Features Filter(
        MarkdownText markdown,
        MarkdownDocument document,
        InvisibleCharacterFilter unseen,
        DiagnosticBag diagnostics
    )
    {
        var report = new HtmlReport(markdown, unseen, diagnostics);
        var filter = new RawHtml(report);
        filter.Filter(document);
        report.Finish();
        return filter._made;
    }

    /// <summary>Drops all raw HTML from a tree but comments, each an error.</summary>
    public static void Forbid(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        var report = new HtmlReport(markdown, new InvisibleCharacterFilter(), diagnostics);
        foreach (var block in document.Descendants<HtmlBlock>().ToList())
        {
            foreach (var token in HtmlSource.Read(block))
                if (token.Kind == HtmlTokenKind.Unclosed)
                    report.Unclosed(token);
            if (block.Type != HtmlBlockType.Comment)
                Report(block, block.Lines.ToString().Trim().Split('\n')[0]);
            block.Parent!.Remove(block);
        }
        foreach (var tag in document.Descendants<HtmlInline>().ToList())
        {
            if (HtmlSource.Read(tag) is { Kind: HtmlTokenKind.Unclosed } unclosed)
                report.Unclosed(unclosed);
            if (!tag.Tag.StartsWith("<!--", StringComparison.Ordinal) && !tag.Tag.StartsWith("</", StringComparison.Ordinal))
                Report(tag, tag.Tag);
            tag.Remove();
        }

        void Report(MarkdownObject node, string html) =>
            diagnostics.Add(
                Rules.ForbiddenHtml,
                markdown.SpanOf(node),
                $"raw HTML is forbidden here: {HtmlReport.Shorten(html)}",
                HtmlReport.Help
            );
    }

    private void Filter(ContainerBlock container)
    {
        var isMixed = false;
        foreach (var block in container.ToList())
        {
            if (block is ContainerBlock inner)
                Filter(inner);
            else if (block is HtmlBlock)
                isMixed = true;
            else if (block is LeafBlock { Inline: { } line } && Filter(line))
            {
                if (IsParted(block, line))
                {
                    isMixed = true;
                    continue;
                }
                _made |= InlineTags.Filter(line, _report);
                if (block is ParagraphBlock && line.FirstChild is null)
                    container.Remove(block);
            }
        }
        if (isMixed)
            Rebuild(container);
    }

    // From the inside out. Whether there are tags in the line itself.
    private bool Filter(ContainerInline parent)
    {
        var hasTags = false;
        foreach (var inline in parent)
        {
            hasTags |= inline is HtmlInline;
            if (inline is ContainerInline inner && Filter(inner))
                _made |= InlineTags.Filter(inner, _report);
        }
        return hasTags;
    }

    // Tags of blocks within a line split it: an indent, or text before them, kept Markdown from taking them for a block.
    private static bool IsParted(Block block, ContainerInline line) =>
        block is ParagraphBlock { Parent: not TableCell } && line.Any(HasBlock);

    // Also the end of a script that opened in an earlier block.
    private static bool HasBlock(Inline inline)
    {
        if (inline is not HtmlInline tag || HtmlSource.Read(tag) is not { Name.Length: > 0 } token)
            return false;
        var kind = Elements.KindOf(token.Name);
        return Elements.IsBlock(kind) || kind == ElementKind.Opaque && token.Kind == HtmlTokenKind.End;
    }

    private void Rebuild(ContainerBlock container)
    {
        var blocks = container.Select(block => new MixedBlock(block)).ToList();
        container.Clear();
        var tree = new HtmlTree(container, _report);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Pieces is not { } pieces)
            {
                tree.Add(blocks[i].Block);
                continue;
            }
            for (var j = 0; j < pieces.Count; j++)
            {
                var (inline, token) = pieces[j];
                if (inline is not null)
                    tree.Add(inline);
                else if (blocks[i].Block is HtmlBlock || !IsOpaque(token) || IsClosedLater(blocks, i, j + 1, token.Name))
                    tree.Add(token);
                else
                    _report.LeftOut(token, token.Text); // within a line, what is never closed ends with its tag
            }
            var next = i + 1;
            tree.EndBlock(name => IsClosedLater(blocks, next, 0, name));
        }
        _made |= tree.Made;
    }

    private static bool IsOpaque(HtmlToken token) => token.Kind == HtmlTokenKind.Start && Elements.KindOf(token.Name) == ElementKind.Opaque;

    private static bool IsClosedLater(List<MixedBlock> blocks, int block, int piece, string name)
    {
        var depth = 1;
        for (var i = block; i < blocks.Count; i++, piece = 0)
        {
            var pieces = blocks[i].Pieces ?? [];
            for (var j = piece; j < pieces.Count; j++)
            {
                var (inline, token) = pieces[j];
                if (inline is not null || token.Name != name)
                    continue;
                depth +=
                    token.Kind == HtmlTokenKind.Start ? 1
                    : token.Kind == HtmlTokenKind.End ? -1
                    : 0;
                if (depth == 0)
                    return true;
            }
        }
        return false;
    }

    /// <summary>A block, and its pieces if it is HTML or holds tags of blocks.</summary>
    private sealed class MixedBlock
    {
        public MixedBlock(Block block)
        {
            Block = block;
            if (block is HtmlBlock html)
                Pieces = [.. HtmlSource.Read(html).Select(token => ((Inline?)null, token))];
            else if (block is LeafBlock { Inline: { } line } && IsParted(block, line))
                Pieces = Parted(line).ToList();
        }

        public Block Block { get; }

        public IReadOnlyList<(Inline? Inline, HtmlToken Token)>? Pieces { get; }

        private static IEnumerable<(Inline?, HtmlToken)> Parted(ContainerInline line)
        {
            foreach (var inline in line.ToList())
            {
                inline.Remove();
                yield return inline is HtmlInline tag ? (null, HtmlSource.Read(tag)) : (inline, default);
            }
        }
    }
}
