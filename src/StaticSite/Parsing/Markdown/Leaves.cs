using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>The leaves of a run of inlines in reading order: into emphasis and links, and out of them again.</summary>
internal static class Leaves
{
    /// <summary>The first leaf, or null.</summary>
    public static LeafInline? First(ContainerInline root) => From(root.FirstChild, root);

    /// <summary>The leaf after this one, or null.</summary>
    public static LeafInline? After(Inline inline, ContainerInline root) => From(Following(inline, root), root);

    private static LeafInline? From(Inline? inline, ContainerInline root)
    {
        while (inline is not (null or LeafInline))
            inline = inline is ContainerInline { FirstChild: { } child } ? child : Following(inline, root);
        return (LeafInline?)inline;
    }

    // The next node that is not within this one.
    private static Inline? Following(Inline inline, ContainerInline root)
    {
        for (var at = inline; at is not null && at != root; at = at.Parent)
            if (at.NextSibling is { } next)
                return next;
        return null;
    }
}
