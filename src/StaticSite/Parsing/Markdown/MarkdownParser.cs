using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Markdown.Html;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Markdown;

/// <summary>Parses Markdown and makes the tree what is published: no raw HTML, no live addresses, Chinese text by its rules.</summary>
internal static class MarkdownParser
{
    /// <summary>Parses a file from an offset to its end.</summary>
    public static MarkdownText Parse(SourceText source, int start, TextRules rules, DiagnosticBag diagnostics)
    {
        var text = InvisibleCharacters.ReplaceLineBreaks(start == 0 ? source.Text : source.Text[start..], '\n');
        if (Limits.Find(text) is var (offset, excess))
            return Refuse(source, start, offset, excess, diagnostics);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, rules.KeepsLines ? Pipeline.Poem : Pipeline.Shared);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to more than MaximumNestingDepth levels, and to a paragraph of endless marks, which it nests until it has
            // read it.
            return Refuse(
                source,
                start,
                0,
                $"the text has more than {Limits.Depth} levels of nesting, or thousands of marks in one paragraph",
                diagnostics
            );
        }
        var survey = Survey.Of(document, text.Length);
        if (survey.Offender is { } offender)
            return Refuse(source, start, offender.Span.Start, survey.Excess, diagnostics);
        var markdown = new MarkdownText(source, start, document);
        var features = survey.Features;
        if ((features & (Features.LiteralMarkup | Features.Html)) != 0 || LiteralMarkup.IsPossible(text))
            LiteralMarkup.Report(markdown, text, document, diagnostics);
        var unseen = new InvisibleCharacterFilter();
        if (text.Contains('&') && CharacterReferences.LeaveOut(markdown, document, unseen))
            features |= Features.UnsafeLinks;
        if (text.Contains("<!--", StringComparison.Ordinal))
            UnclosedHtml.FindComments(markdown, document, diagnostics);
        if (features.HasFlag(Features.LineBlocks))
            foreach (var lines in document.Descendants<LineBlock>())
                lines.BreakLines();
        if (features.HasFlag(Features.Html) && rules.ForbidsHtml)
            RawHtml.Forbid(markdown, document, diagnostics);
        else if (features.HasFlag(Features.Html))
        {
            try
            {
                features |= RawHtml.Filter(markdown, document, unseen, diagnostics);
            }
            catch (HtmlRefusedException e)
            {
                return Refuse(source, start, e.At, e.Excess, diagnostics);
            }
        }
        unseen.Report(diagnostics);
        if (features.HasFlag(Features.UnsafeLinks))
            Links.Filter(markdown, document, diagnostics);
        if (features.HasFlag(Features.OpenCode))
            OpenCode.Check(markdown, document, diagnostics);
        if (features.HasFlag(Features.UnderlinedText))
            UnderlinedText.Check(markdown, document, diagnostics);
        Lookalikes.Check(markdown, document, text, diagnostics);
        ChineseText.Apply(markdown, document, rules, diagnostics);
        if (features.HasFlag(Features.References))
            ReportUnused(markdown, document, diagnostics);
        markdown = markdown with { Features = features };
        return features.HasFlag(Features.References)
            ? markdown with
            {
                Blocks = [.. document.Where(block => block is not LinkReferenceDefinitionGroup)],
            }
            : markdown;
    }

    // Markdig leaves out what nothing refers to.
    private static void ReportUnused(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        foreach (
            var definition in document
                .OfType<LinkReferenceDefinitionGroup>()
                .SelectMany(group => group)
                .OfType<FootnoteLinkReferenceDefinition>()
        )
            if (definition.Footnote.Links.Count == 0)
            {
                var label = definition.Footnote.Label!;
                if (document.TryGetLinkReferenceDefinition(label, out var used) && used != definition)
                    diagnostics.Add(
                        Rules.UnusedFootnote,
                        markdown.SpanOf(definition.Footnote),
                        $"two footnotes are named '{label}'; this one is not published",
                        "rename it, here and in the text"
                    );
                else
                    diagnostics.Add(
                        Rules.UnusedFootnote,
                        markdown.SpanOf(definition.Footnote),
                        $"nothing refers to the footnote '{label}'",
                        $"write [{label}] in the text where it belongs"
                    );
            }
    }

    private static MarkdownText Refuse(SourceText source, int start, int offset, Phrase excess, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Rules.TooMuch, source.Span(start + offset, 1), excess, "split it into several articles, or simplify it");
        return new(source, start, []) { IsRefused = true };
    }

    /// <summary>A value of front matter, as text that is not Markdown.</summary>
    public static Sourced<string> Plain(Sourced<string> value, TextRules rules, DiagnosticBag diagnostics)
    {
        PrivateNotes.Check(value, diagnostics);
        return ChineseText.Apply(value, rules, diagnostics);
    }

    /// <summary>What a reader reads of a node, without marks.</summary>
    public static string PlainText(MarkdownObject node)
    {
        if (OnlyText(node) is { } only)
            return only.Content.ToString();
        var text = new System.Text.StringBuilder();
        AppendPlain(text, node);
        return text.ToString();
    }

    /// <summary>The same as a span, without a copy where it is one run of text.</summary>
    internal static ReadOnlySpan<char> PlainSpan(MarkdownObject node) =>
        OnlyText(node) is { } only ? only.Content.AsSpan() : PlainText(node);

    /// <summary>How many 字 a reader reads of a node.</summary>
    public static int CountCharacters(MarkdownObject node) => Measure.Count(PlainSpan(node));

    // Most paragraphs are one run of text.
    private static LiteralInline? OnlyText(MarkdownObject node) =>
        node is LeafBlock { Inline: { FirstChild: LiteralInline only } inlines } && inlines.LastChild == only ? only : null;

    private static void AppendPlain(System.Text.StringBuilder text, MarkdownObject node)
    {
        switch (node)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case RubyInline ruby:
                foreach (var (part, _) in ruby.Parts)
                    text.Append(part);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline or HtmlInline { Tag: "<br>" }:
                text.Append(' ');
                break;
            case LinkInline { IsImage: true }:
                break;
            case ContainerInline inlines:
                foreach (var inline in inlines)
                    AppendPlain(text, inline);
                break;
            case LeafBlock { Inline: { } content }:
                AppendPlain(text, content);
                break;
            case ContainerBlock blocks:
                foreach (var block in blocks)
                {
                    AppendPlain(text, block);
                    text.Append(' ');
                }
                break;
        }
    }
}
