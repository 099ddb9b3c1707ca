using System.Collections.Immutable;
using Markdig.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;

namespace StaticSite.Model.Reading;

/// <summary>
/// Finds a headline: <c>title:</c>, else a heading <c>#</c> at the very beginning of the text, else the text's first words.
/// </summary>
internal static class HeadlineReader
{
    private const int Longest = 30;

    /// <summary>The title and the body; a heading that is the title is no longer part of the body.</summary>
    /// <param name="title">What <c>title:</c> says, or null.</param>
    /// <param name="body">The body of the file.</param>
    public static (Sourced<string>? Title, MarkdownText Body) Read(Sourced<string>? title, MarkdownText body)
    {
        if (body.Blocks is not [HeadingBlock { Level: 1 } heading, ..])
            return (title, body);
        var text = MarkdownParser.PlainText(heading).Trim();
        if (text.Length == 0 || title is not null && title.Value.Value != text)
            return (title, body);
        return (title ?? new(text, body.SpanOf(heading)), body with { Blocks = [.. body.Blocks.Skip(1)] });
    }

    /// <summary>The first words of an article as its headline, with a warning; null if it has none.</summary>
    public static Sourced<string>? FirstWords(
        MapReader keys,
        MarkdownText lead,
        ImmutableArray<Section> sections,
        DiagnosticBag diagnostics
    )
    {
        if (Beginning(lead, sections) is not { } words)
            return null;
        var title = words.With(Of(words.Value));
        // A title that cannot be read, or was called by another word, has been reported.
        if (!keys.HasUnknownKeys && keys.List("title").IsEmpty && !keys.IsCommentedOut("title"))
            diagnostics.Add(
                Rules.InferredHeadline,
                words.Span,
                $"the article has no headline, so its first words are published as one: '{title.Value}'",
                "write '# ' and the headline above the text, or 'title: ' and the headline in its front matter"
            );
        return title;
    }

    /// <summary>A headline from the beginning of a text: its first clause, or as much as fits.</summary>
    public static string Of(string text)
    {
        var end = text.AsSpan().IndexOfAny("。！？；，") is var mark and > 0 ? mark : text.Length;
        // A mark of Latin text is followed by a space: 2.5 is a number.
        for (var i = 1; i < end; i++)
            if (text[i] is '.' or ',' or '!' or '?' or ';' && (i + 1 == text.Length || text[i + 1] == ' '))
                end = i;
        return end <= Longest ? text[..end] : Measure.Beginning([text[..end]], Longest);
    }

    private static Sourced<string>? Beginning(MarkdownText lead, ImmutableArray<Section> sections)
    {
        if (FirstOf(lead) is { } first)
            return first;
        foreach (var section in sections)
            if ((section.Title ?? FirstOf(section.Body)) is { } words)
                return words;
        return null;
    }

    private static Sourced<string>? FirstOf(MarkdownText text)
    {
        foreach (var block in text.Blocks)
            if (MarkdownParser.PlainText(block).Trim() is { Length: > 0 } words)
                return new(words, text.SpanOf(block));
        return null;
    }
}
