using System.Text;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>Makes what a page may have of tags: attributes by an allowlist, links and images with addresses that run nothing.</summary>
internal static class HtmlPieces
{
    private static readonly string[] Attributes =
    [
        "title",
        "lang",
        "dir",
        "datetime",
        "cite",
        "colspan",
        "rowspan",
        "scope",
        "start",
        "reversed",
        "value",
    ];

    /// <summary>The allowed attributes of a tag, escaped, each with a space before it; attributes that are dropped are reported.</summary>
    public static string Attributed(HtmlToken tag, HtmlReport report)
    {
        if (tag.Attributes.IsEmpty)
            return "";
        var kept = new StringBuilder();
        foreach (var (name, value) in tag.Attributes)
        {
            if (!Attributes.Contains(name))
                Drop(tag, name, report);
            else if (name == "cite" && Links.IsUnsafe(value))
                report.LeftOut(tag, $"{tag.Name} {name}");
            else
                kept.Append(' ').Append(name).Append("=\"").Append(Escape(report.Seen(value, tag.Start, tag.Text.Length))).Append('"');
        }
        return kept.ToString();
    }

    /// <summary>Reports the attributes of a tag that has none.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="report">The report.</param>
    /// <param name="read">Those that were read.</param>
    public static void DropAttributes(HtmlToken tag, HtmlReport report, params ReadOnlySpan<string> read)
    {
        foreach (var (name, _) in tag.Attributes)
            if (!read.Contains(name))
                Drop(tag, name, report);
    }

    /// <summary>The link of a tag; null if it has no address, or one that could run something.</summary>
    public static LinkInline? Link(HtmlToken tag, HtmlReport report)
    {
        var url = report.Seen(tag["href"]?.Trim() ?? "", tag.Start, tag.Text.Length);
        if (Links.IsUnsafe(url))
        {
            report.LeftOut(tag, tag.Text);
            return null;
        }
        DropAttributes(tag, report, "href", "title", "target", "rel");
        return url.Length == 0
            ? null
            : new()
            {
                Url = url,
                IsClosed = true,
                Span = SpanOf(tag),
            };
    }

    /// <summary>The image of a tag; null, reported, if it has no address that can be shown.</summary>
    public static ImageInline? Image(HtmlToken tag, HtmlReport report)
    {
        // An image that loads late has a placeholder, or nothing, for its address.
        var isLate = tag["src"] is null or "" || tag["src"]!.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        var url = report.Seen((isLate ? tag["data-src"] ?? "" : tag["src"]!).Trim(), tag.Start, tag.Text.Length);
        if (url.Length == 0 || Links.IsUnsafe(url) || !Links.IsExternal(url) && !Path.HasExtension(url))
        {
            report.LeftOut(tag, tag.Text);
            return null;
        }
        DropAttributes(tag, report, "src", "alt", "title", "width", "height", "loading", "decoding");
        var image = new ImageInline
        {
            Url = url,
            IsImage = true,
            IsClosed = true,
            Span = SpanOf(tag),
        };
        if (tag["alt"]?.Trim() is { Length: > 0 } alt)
            image.AppendChild(new LiteralInline(report.Seen(alt, tag.Start, tag.Text.Length)) { Span = image.Span });
        return image;
    }

    /// <summary>The position of a piece in the source, from the tree.</summary>
    public static Markdig.Syntax.SourceSpan SpanOf(HtmlToken token) => new(token.Start, token.Start + token.Text.Length - 1);

    // Nothing is lost by dropping what only scripts read.
    private static void Drop(HtmlToken tag, string attribute, HtmlReport report)
    {
        var what = $"{tag.Name} {attribute}";
        if (attribute.StartsWith("on", StringComparison.Ordinal))
            report.LeftOut(tag, what);
        else if (!attribute.StartsWith("data-", StringComparison.Ordinal))
            report.Look(tag, what);
    }

    private static string Escape(string value) =>
        value.Replace("&", "&amp;").Replace("\"", "&quot;").Replace("<", "&lt;").Replace(">", "&gt;");
}
