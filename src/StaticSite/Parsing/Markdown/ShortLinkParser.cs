using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// Parses links whose address and title are not endless: Markdig looks for their end to the end of the paragraph, once for each.
/// </summary>
internal sealed class ShortLinkParser : LinkInlineParser
{
    private const int MaxLength = 4096;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End;
        slice.End = Math.Min(end, slice.Start + MaxLength);
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        return matched;
    }
}
