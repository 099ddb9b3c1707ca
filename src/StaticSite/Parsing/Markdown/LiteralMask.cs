using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Parsing.Markdown.Html;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// A text that keeps only what is published letter by letter, each character at its position in the source. Markup that was understood,
/// code and escaped characters are <see cref="Understood"/>; the marks of lists and quotations are spaces.
/// </summary>
internal static class LiteralMask
{
    /// <summary>Stands for each character that is not published as it is written.</summary>
    public const char Understood = '\uFFFC';

    /// <summary>Makes the mask of a text.</summary>
    public static string Of(string text, MarkdownDocument document) =>
        string.Create(
            text.Length,
            (text, document),
            static (mask, state) =>
            {
                mask.Fill(' ');
                for (var at = state.text.IndexOf('\n'); at >= 0; at = state.text.IndexOf('\n', at + 1))
                    mask[at] = '\n';
                Write(mask, state.text, state.document);
            }
        );

    /// <summary>
    /// Makes the mask of the text within blocks of HTML, which is not Markdown, except code and scripts; null if there is none.
    /// </summary>
    public static string? OfHtml(string text, MarkdownDocument document)
    {
        char[]? mask = null;
        foreach (var block in document.Descendants<HtmlBlock>())
        {
            var opaque = (string?)null;
            foreach (var token in HtmlSource.Read(block))
            {
                if (token.Kind == HtmlTokenKind.Start && IsOpaque(token.Name))
                    opaque ??= token.Name;
                else if (token.Kind == HtmlTokenKind.End && token.Name == opaque)
                    opaque = null;
                if (token.Kind != HtmlTokenKind.Text || opaque is not null || !text.AsSpan(token.Start).StartsWith(token.Text))
                    continue;
                mask ??= [.. text.Select(c => c == '\n' ? c : ' ')];
                token.Text.CopyTo(mask.AsSpan(token.Start));
            }
        }
        return mask is null ? null : new(mask);

        static bool IsOpaque(string name) => name is "code" or "pre" or "kbd" or "samp" || Elements.KindOf(name) == ElementKind.Opaque;
    }

    private static void Write(Span<char> mask, string text, ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            // The space between the cells of a table begins no line.
            if (block is Table)
                Cover(mask, block.Span.Start, block.Span.End + 1);
            if (block is ContainerBlock inner)
                Write(mask, text, inner);
            else if (block is LeafBlock { Inline: { } inlines })
                Write(mask, text, inlines, block.Span.Start);
        }
    }

    private static void Write(Span<char> mask, string text, ContainerInline root, int start)
    {
        // Up to where the mask is written.
        var end = start;
        var startsLine = false;
        for (var leaf = Leaves.First(root); leaf is not null; leaf = Leaves.After(leaf, root))
        {
            // A line of a quotation begins with its mark.
            if (!startsLine)
                Cover(mask, end, leaf.Span.Start);
            if (leaf is LiteralInline literal)
                Write(mask, text, literal);
            else if (leaf is not LineBreakInline)
                Write(mask, text, leaf);
            startsLine = leaf is LineBreakInline;
            end = leaf.Span.End + 1;
        }
        Cover(mask, end, root.Span.End + 1);
    }

    // A bare address may be a part of a broken link, and &amp; of an escaped character reference.
    private static void Write(Span<char> mask, string text, LeafInline leaf)
    {
        Cover(mask, leaf.Span.Start, leaf.Span.End + 1);
        if (leaf is AutolinkInline { Url: var url } && text.AsSpan(leaf.Span.Start).StartsWith(url))
        {
            mask[leaf.Span.Start..(leaf.Span.End + 1)].Fill('x');
            url.AsSpan(0, url.IndexOf("//", StringComparison.Ordinal) + 2).CopyTo(mask[leaf.Span.Start..]);
        }
        else if (leaf is HtmlEntityInline entity && entity.Transcoded.AsSpan() is "&")
            mask[leaf.Span.Start] = '&';
    }

    private static void Write(Span<char> mask, string text, LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        Cover(mask, literal.Span.Start, literal.Span.End + 1);
        if (start < 0 || start > text.Length || !text.AsSpan(start).StartsWith(content))
            return;
        content.CopyTo(mask[start..]);
        if (literal.IsFirstCharacterEscaped)
            Cover(mask, start, start + 1);
    }

    private static void Cover(Span<char> mask, int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(mask.Length, end));
        for (var at = start; at < end; at++)
            if (mask[at] != '\n')
                mask[at] = Understood;
    }
}
