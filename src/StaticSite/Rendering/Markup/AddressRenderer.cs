using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markup;

/// <summary>Addresses that are their own text. HTML lets no link stand in a link: in the text of one they are text.</summary>
internal sealed class AddressRenderer : AutolinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (IsInLink(obj)) renderer.WriteEscape(obj.Url);
        else base.Write(renderer, obj);
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline) return true;
        return false;
    }
}
