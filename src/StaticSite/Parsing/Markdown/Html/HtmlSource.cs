using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>The pieces of HTML in Markdown's blocks and tags, at their places in the text.</summary>
internal static class HtmlSource
{
    /// <summary>The pieces of a block, whose lines may be in a quotation or a list.</summary>
    public static IEnumerable<HtmlToken> Read(HtmlBlock block)
    {
        var lines = block.Lines.Lines.AsSpan(0, block.Lines.Count).ToArray();
        var (line, start) = (0, 0);
        foreach (var token in HtmlTokenizer.Read(block.Lines.ToString()))
        {
            while (line + 1 < lines.Length && token.Start > start + lines[line].Slice.Length)
                start += lines[line++].Slice.Length + 1;
            yield return token with
            {
                Start = lines[line].Position + token.Start - start,
            };
        }
    }

    /// <summary>The tag, comment or other piece in a line.</summary>
    public static HtmlToken Read(HtmlInline tag)
    {
        var token = HtmlTokenizer.Read(tag.Tag).First();
        return token with { Start = tag.Span.Start };
    }
}
