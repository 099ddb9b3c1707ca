using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>Links to the newspaper's files become addresses, images figures; an image from elsewhere becomes a link.</summary>
internal sealed class LinkRenderer : MarkupObjectRenderer<LinkInline>
{
    /// <summary>The link types of a link that leads out of the newspaper.</summary>
    public static string RelOf(MarkupContext context) => context.IsSponsored ? "sponsored noopener" : "noopener";

    protected override void Write(MarkupRenderer renderer, LinkInline node)
    {
        var url = node.GetDynamicUrl?.Invoke() ?? node.Url ?? "";
        if (node.IsImage && renderer.Context.FindFigure(url) is not null)
        {
            // An image within a link, emphasis or heading: only its caption is here; the photo itself is with the others.
            renderer.WriteChildren(node);
            return;
        }
        var isExternal = Links.IsExternal(url);
        var address = isExternal ? null : renderer.Context.FindLink(url);
        var isLink = (isExternal || address is not null || url == "#") && !Links.IsWithin(node);
        if (isLink)
        {
            renderer.Write("<a href=\"");
            if (address is { } found)
                renderer.Fragment.Write(found);
            else
                renderer.WriteEscapeUrl(url);
            renderer.Write('"');
            if (isExternal)
                renderer.Write($" rel=\"{RelOf(renderer.Context)}\"");
            renderer.Write('>');
        }
        if (node.IsImage && node.FirstChild is null)
            renderer.WriteEscape(
                Uri.TryCreate(url, UriKind.Absolute, out var elsewhere) && elsewhere.Host.Length > 0 ? elsewhere.Host : url
            );
        else
            renderer.WriteChildren(node);
        if (isLink)
            renderer.Write("</a>");
    }
}
