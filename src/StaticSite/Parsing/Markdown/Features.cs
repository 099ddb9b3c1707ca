using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>What a tree holds that has to be dealt with: most texts need few passes.</summary>
[Flags]
internal enum Features
{
    None = 0,
    LineBlocks = 1,
    Html = 2,
    Links = 4,
    UnsafeLinks = 8,
    Images = 16,
    References = 32,
    LiteralMarkup = 64,
    OpenCode = 128,
    UnderlinedText = 256,
}

/// <summary>Finds the <see cref="Features"/> of a tree in one walk, unless it exceeds a limit.</summary>
internal sealed class Survey
{
    private readonly long _mostExpansion;
    private int _nodes;
    private long _expansion;

    private Survey(MarkdownDocument document, int length)
    {
        _mostExpansion = Math.Max(Limits.SmallExpansion, (long)length * Limits.Expansion);
        Features = Visit(document, 0);
    }

    /// <summary>What the tree holds.</summary>
    public Features Features { get; }

    /// <summary>Where the tree exceeds a limit.</summary>
    public MarkdownObject? Offender { get; private set; }

    /// <summary>What it has too many of.</summary>
    public Phrase Excess { get; private set; } = "";

    /// <summary>Looks through a tree.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="length">The length of its text, in UTF-16 code units.</param>
    public static Survey Of(MarkdownDocument document, int length) => new(document, length);

    private Features Visit(MarkdownObject node, int depth)
    {
        Judge(node, depth);
        if (Offender is not null)
            return Features.None;
        var found = Node(node);
        switch (node)
        {
            case ContainerBlock blocks:
                foreach (var block in blocks)
                    found |= Visit(block, depth + 1);
                break;
            case LeafBlock { Inline: { } inlines }:
                foreach (var inline in inlines)
                    found |= Visit(inline, depth + 1);
                break;
            case ContainerInline inlines:
                foreach (var inline in inlines)
                    found |= Visit(inline, depth + 1);
                break;
        }
        return found;
    }

    // Emphasis within emphasis counts as nesting too, which Markdig finds out only when it renders.
    private void Judge(MarkdownObject node, int depth)
    {
        if (node is LinkInline { Reference: { } reference })
            _expansion += (reference.Url?.Length ?? 0) + (reference.Title?.Length ?? 0);
        if (depth > Limits.Depth)
            Refuse(node, Limits.TooDeep);
        else if (!IsCell(node) && ++_nodes > Limits.Nodes)
            Refuse(node, Limits.TooMuchMarkup);
        else if (_expansion > _mostExpansion)
            Refuse(node, $"the link definitions, where they are used, add up to more than {Limits.Expansion} times the text");
    }

    // The cells of tables have been counted before they were parsed.
    private static bool IsCell(MarkdownObject node) =>
        node is TableRow or TableCell or ParagraphBlock { Parent: TableCell } or LiteralInline { Parent.ParentBlock.Parent: TableCell };

    private void Refuse(MarkdownObject node, Phrase excess)
    {
        if (Offender is null)
            (Offender, Excess) = (node, excess);
    }

    private static Features Node(MarkdownObject node) =>
        node switch
        {
            LiteralInline literal => LiteralMarkup.IsPossible(literal) ? Features.LiteralMarkup : Features.None,
            LineBlock => Features.LineBlocks,
            HtmlBlock or HtmlInline => Features.Html,
            LinkInline link => (link.IsImage ? Features.Images : Features.Links)
                | (Links.IsUnsafe(link) ? Features.UnsafeLinks : Features.None),
            AutolinkInline link => Links.IsUnsafe(link) ? Features.UnsafeLinks : Features.None,
            LinkReferenceDefinitionGroup => Features.References,
            FencedCodeBlock { ClosingFencedCharCount: 0 } => Features.OpenCode,
            HeadingBlock { IsSetext: true } => Features.UnderlinedText,
            _ => Features.None,
        };
}
