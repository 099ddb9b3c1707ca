using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving;

/// <summary>
/// Where the photos that follow the first one are among the blocks of a text: evenly spread, and after the last block only if there is no
/// room before it.
/// </summary>
internal static class PhotoPlaces
{
    // Two photos are set side by side.
    private const int MostTogether = 2;

    /// <summary>Finds a place for each photo.</summary>
    /// <param name="texts">The text before the first section and those of the sections.</param>
    /// <param name="photos">The number of photos.</param>
    /// <returns>For each photo, in order, the number of blocks before it.</returns>
    public static int[] Of(IEnumerable<MarkdownText> texts, int photos)
    {
        if (photos == 0)
            return [];
        var (blocks, ends, length) = (new List<(Block Block, bool HasPhoto)>(), new List<int>(), 0);
        foreach (var text in texts)
        foreach (var block in text.Blocks)
        {
            blocks.Add((block, (text with { Blocks = [block] }).Images.Any(Figures.IsOne)));
            ends.Add(length += MarkdownParser.CountCharacters(block));
        }
        int[] gaps = [.. Enumerable.Range(1, Math.Max(0, blocks.Count - 1)).Where(i => MayPart(blocks[i - 1], blocks[i]))];
        var places = new int[photos];
        Array.Fill(places, blocks.Count);
        if (photos > gaps.Length)
        {
            var fitting = Math.Min(photos, MostTogether * gaps.Length);
            for (var i = 0; i < fitting; i++)
                places[i] = gaps[i * gaps.Length / fitting];
            return places;
        }
        for (int i = 0, from = 0; i < photos; i++)
        {
            // Each of the photos after it needs a gap, too.
            var to = gaps.Length - photos + i;
            var goal = (double)length * (i + 1) / (photos + 1);
            var best = Enumerable.Range(from, to - from + 1).MinBy(gap => Math.Abs(ends[gaps[gap] - 1] - goal));
            places[i] = gaps[best];
            from = best + 1;
        }
        return places;
    }

    // A photo is not set below a heading, between the lines of a poem, before the list that a sentence announces, or next to another photo.
    private static bool MayPart((Block Block, bool HasPhoto) before, (Block Block, bool HasPhoto) after) =>
        before is { Block: not (HeadingBlock or LineBlock), HasPhoto: false }
        && after is { Block: not (LineBlock or ListBlock or FootnoteGroup), HasPhoto: false };
}
