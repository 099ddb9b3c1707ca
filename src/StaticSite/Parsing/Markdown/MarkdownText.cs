using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>A parsed stretch of Markdown: the whole body of a file, or the blocks of one of its sections.</summary>
/// <param name="Source">The file.</param>
/// <param name="Offset">Where the Markdown begins in the file; positions in the syntax tree count from here.</param>
/// <param name="Blocks">Its blocks, in order; the tree is no longer changed.</param>
internal sealed record MarkdownText(SourceText Source, int Offset, IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether there is nothing to publish.</summary>
    public bool IsEmpty => Blocks.Count == 0 && !IsRefused;

    /// <summary>Whether there is more than is read, which has been reported.</summary>
    internal bool IsRefused { get; init; }

    /// <summary>Its first blocks.</summary>
    internal MarkdownText Beginning(int blocks) => this with { Blocks = [.. Blocks.Take(blocks)] };

    /// <summary>Its blocks after the first ones.</summary>
    internal MarkdownText After(int blocks) => this with { Blocks = [.. Blocks.Skip(blocks)] };

    /// <summary>What the whole body holds.</summary>
    internal Features Features { get; init; }

    /// <summary>Its links, in order.</summary>
    internal IEnumerable<LinkInline> Links => Features.HasFlag(Features.Links) ? All().Where(link => !link.IsImage) : [];

    /// <summary>Its images, in order.</summary>
    internal IEnumerable<LinkInline> Images => Features.HasFlag(Features.Images) ? All().Where(link => link.IsImage) : [];

    private IEnumerable<LinkInline> All() =>
        Blocks.SelectMany(block =>
            block is LeafBlock leaf ? leaf.Inline?.FindDescendants<LinkInline>() ?? [] : block.Descendants<LinkInline>()
        );

    /// <summary>The place of a node of the tree.</summary>
    internal SourceSpan SpanOf(MarkdownObject node) => Source.Span(Offset + node.Span.Start, Math.Max(1, node.Span.Length));
}
