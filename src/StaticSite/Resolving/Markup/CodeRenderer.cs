using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Text;

namespace StaticSite.Resolving.Markup;

/// <summary>
/// Code in a line of text. It stays on one line, and the mark after it stays with it. Code that no narrow column holds gets the class
/// <c>long</c> and may break.
/// </summary>
internal sealed class CodeRenderer : CodeInlineRenderer
{
    // In ems: what a line of the largest type on the narrowest phone holds.
    private const double Longest = 11;

    protected override void Write(HtmlRenderer renderer, CodeInline obj)
    {
        if (Ems.Of(obj.Content) > Longest)
            obj.GetAttributes().AddClass("long");
        base.Write(renderer, obj);
    }
}
