using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace StaticSite.Resolving.Markup;

/// <summary>The mark of a footnote. Its anchors have the prefix of the text, since a page may contain several texts.</summary>
internal sealed class FootnoteLinkRenderer : MarkupObjectRenderer<FootnoteLink>
{
    protected override void Write(MarkupRenderer renderer, FootnoteLink node)
    {
        if (renderer.Context.Part == MarkupPart.Opening || node.IsBackLink && renderer.Context.Part == MarkupPart.Rest)
            return;
        var order = node.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var anchors = FootnoteAnchors.Of(renderer, node.Footnote);
        // A note may have several marks. Markdig counts marks through the whole text, and gives each back link its mark's number.
        var first = node.Footnote.Links.Where(link => !link.IsBackLink).Min(link => link.Index);
        var mark = node.Index > first ? $"{anchors.Mark}.{(node.Index - first + 1).ToString(CultureInfo.InvariantCulture)}" : anchors.Mark;
        if (node.IsBackLink)
            renderer.Write($" <a href=\"#{mark}\" role=\"doc-backlink\" aria-label=\"↩ {order}\">↩</a>");
        else
            renderer.Write($"<sup><a id=\"{mark}\" href=\"#{anchors.Note}\" role=\"doc-noteref\">{order}</a></sup>");
    }
}

/// <summary>The footnotes below a text.</summary>
internal sealed class FootnoteGroupRenderer : MarkupObjectRenderer<FootnoteGroup>
{
    protected override void Write(MarkupRenderer renderer, FootnoteGroup node)
    {
        if (node.Count == 0 || renderer.Context.Part == MarkupPart.Opening)
            return;
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"footnotes\" role=\"doc-endnotes\"><ol>");
        foreach (var footnote in node.OfType<Footnote>().OrderBy(footnote => footnote.Order))
        {
            renderer.Write($"<li id=\"{FootnoteAnchors.Of(renderer, footnote).Note}\">");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol></div>");
    }
}

/// <summary>The anchors of a footnote and of its mark.</summary>
internal static class FootnoteAnchors
{
    public static (string Note, string Mark) Of(MarkupRenderer renderer, Footnote footnote)
    {
        var order = footnote.Order.ToString(CultureInfo.InvariantCulture);
        var prefix = Uri.EscapeDataString(renderer.Context.Prefix);
        return ($"{prefix}-note-{order}", $"{prefix}-mark-{order}");
    }
}
