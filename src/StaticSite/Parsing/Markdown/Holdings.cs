using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>What a tree holds that has to be dealt with: most texts are spared most passes.</summary>
[Flags]
internal enum Holdings
{
    None = 0,
    LineBlocks = 1,
    Html = 2,
    Links = 4,
    UnsafeLinks = 8,
    Pictures = 16,
    References = 32,

    /// <summary>More levels than Markdig renders. Emphasis within emphasis counts too, which Markdig finds out only then.</summary>
    TooDeep = 64,
}

/// <summary>Finds the <see cref="Holdings"/> of a tree in one walk.</summary>
internal static class HoldingsOf
{
    public static Holdings Tree(MarkdownObject node, int depth = 0)
    {
        if (depth > Pipeline.MaxDepth) return Holdings.TooDeep;
        var found = Node(node);
        switch (node)
        {
            case ContainerBlock blocks:
                foreach (var block in blocks) found |= Tree(block, depth + 1);
                break;
            case LeafBlock { Inline: { } inlines }:
                foreach (var inline in inlines) found |= Tree(inline, depth + 1);
                break;
            case ContainerInline inlines:
                foreach (var inline in inlines) found |= Tree(inline, depth + 1);
                break;
        }
        return found;
    }

    private static Holdings Node(MarkdownObject node) => node switch
    {
        LineBlock => Holdings.LineBlocks,
        HtmlBlock or HtmlInline => Holdings.Html,
        LinkInline link => (link.IsImage ? Holdings.Pictures : Holdings.Links) | (Links.IsUnsafe(link) ? Holdings.UnsafeLinks : Holdings.None),
        AutolinkInline link => Links.IsUnsafe(link) ? Holdings.UnsafeLinks : Holdings.None,
        LinkReferenceDefinitionGroup => Holdings.References,
        _ => Holdings.None,
    };
}
