using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>Pronunciation over characters (HTML, 4.5.10).</summary>
internal sealed class RubyRenderer : MarkupObjectRenderer<RubyInline>
{
    protected override void Write(MarkupRenderer renderer, RubyInline node)
    {
        renderer.Write("<ruby>");
        foreach (var (text, reading) in node.Parts)
        {
            renderer.WriteEscape(text).Write("<rp>(</rp><rt>");
            renderer.WriteEscape(reading).Write("</rt><rp>)</rp>");
        }
        renderer.Write("</ruby>");
    }
}
