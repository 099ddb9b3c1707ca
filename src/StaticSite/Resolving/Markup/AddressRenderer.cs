using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>Addresses that are their own text. HTML allows no link within a link: there they are text.</summary>
internal sealed class AddressRenderer : AutolinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (Links.IsWithin(obj))
            renderer.WriteEscape(obj.Url);
        else
            base.Write(renderer, obj);
    }
}
