using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;

namespace StaticSite.Checking;

/// <summary>Finds paragraphs that look like subheads: short, without final punctuation, followed by text. A build never guesses.</summary>
internal static class SubheadCheck
{
    private const int Longest = 40;

    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
        foreach (var text in article.Texts)
            for (var i = 0; i + 1 < text.Blocks.Count; i++)
                if (text.Blocks[i] is ParagraphBlock paragraph && text.Blocks[i + 1] is ParagraphBlock && LooksLikeSubhead(paragraph))
                    diagnostics.Add(
                        Rules.UnmarkedSubhead,
                        text.SpanOf(paragraph),
                        "this paragraph is short and has no final punctuation: is it a subhead?",
                        "if it is, write ## before it"
                    );
    }

    private static bool LooksLikeSubhead(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inlines)
            return false;
        // Most paragraphs are one run of text, which is looked at where it is.
        if (inlines.FirstChild is LiteralInline only && only == inlines.LastChild)
            return LooksLikeSubhead(only.Content.AsSpan());
        return inlines.All(inline => inline is LiteralInline or EmphasisInline or HtmlInline)
            && LooksLikeSubhead(MarkdownParser.PlainText(paragraph));
    }

    private static bool LooksLikeSubhead(ReadOnlySpan<char> written)
    {
        var text = written.Trim();
        return text.Length is > 1 and <= Longest
            && Cjk.IsHan(text[0])
            && (Cjk.IsHan(text[^1]) || text[^1] is '”' or '》')
            && !Sentence.Ends(text);
    }
}
