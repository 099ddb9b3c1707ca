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
    // In ems: what a line of the largest type on the narrowest phone holds besides the mark.
    private const double Longest = 9;

    // The theme sets code in 0.9 em, in a face whose letters are all 0.6 em wide.
    private const double Size = 0.9;
    private const double Letter = 0.6;
    private const char Wide = (char)0x2E80;

    protected override void Write(HtmlRenderer renderer, CodeInline obj)
    {
        if (Size * obj.Content.Sum(c => c >= Wide ? 1 : Letter) > Longest)
            obj.GetAttributes().AddClass("long");
        base.Write(renderer, obj);
    }
}
