using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>The Markdown that editors write: CommonMark and extensions chosen one by one.</summary>
internal static class Pipeline
{
    /// <summary>For prose.</summary>
    public static MarkdownPipeline Shared { get; } = Create(dividesAtIndents: true);

    /// <summary>For poems, whose lines may be indented.</summary>
    public static MarkdownPipeline Poem { get; } = Create(dividesAtIndents: false);

    private static MarkdownPipeline Create(bool dividesAtIndents)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = Limits.Depth }
            .UsePreciseSourceLocation()
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
            .UseFootnotes()
            .UseDefinitionLists();
        // Pasted texts begin with spaces: an indent is never code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser(dividesAtIndents));
        builder.BlockParsers.Insert(0, new LineBlockParser());
        builder.InlineParsers.Insert(0, new RubyParser());
        builder.InlineParsers.Insert(0, new TaskBoxParser());
        builder.InlineParsers.Insert(0, new BareAddressParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new ShortLinkParser());
        return builder.Build();
    }
}
