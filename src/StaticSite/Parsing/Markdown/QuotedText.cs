using System.Text;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Publishes the straight quotation marks of a paragraph as Chinese ones; a pair may open in one run of text and close in another.
/// </summary>
internal static class QuotedText
{
    // A placeholder for code, an image, a line break: neither Chinese nor a foreign word.
    private const char Other = '\uFFFC';

    public static void Apply(MarkdownText markdown, ContainerInline root, ref PunctuationReport report)
    {
        var text = new StringBuilder();
        var runs = new List<(LiteralInline Literal, int Start)>();
        for (var leaf = Leaves.First(root); leaf is not null; leaf = Leaves.After(leaf, root))
        {
            if (leaf is LiteralInline literal)
            {
                runs.Add((literal, text.Length));
                text.Append(literal.Content.AsSpan());
            }
            else if (leaf is not LineBreakInline { IsHard: false })
                text.Append(Other);
        }
        var curled = text.ToString().ToCharArray();
        if (!Quotes.MayChange(curled))
            return;
        var doubtful = Quotes.Curl(curled);
        foreach (var (literal, start) in runs)
        {
            var published = curled.AsSpan(start, literal.Content.Length);
            var written = literal.Content.AsSpan();
            var first = written.CommonPrefixLength(published);
            if (first < written.Length)
                report.Count(published, written, markdown.Source.Span(markdown.Offset + literal.Span.Start + first, 1));
            if (doubtful >= start && doubtful < start + written.Length)
                report.Doubt(markdown.Source.Span(markdown.Offset + literal.Span.Start + doubtful - start, 1));
            if (first < written.Length)
                literal.Content = new(published.ToString());
        }
    }
}
