namespace StaticSite.Parsing.Headlines;

/// <summary>Splits Chinese into words: of all ways to read a text as words, the most probable one.</summary>
internal static class WordSplitter
{
    // For a character that is not in the list: less probable than all that are.
    private const int Unknown = 255;

    /// <summary>Adds the ends of the words of a run of Han characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="ends">Where to add.</param>
    /// <returns>How improbable it is: the sum of the costs of its words.</returns>
    public static int Split(string text, int start, int end, List<int> ends)
    {
        // From the end: the cost of the best reading of what begins at a place, and the length of its first word.
        var costs = new int[end - start + 1];
        var lengths = new int[end - start];
        for (var i = end - start - 1; i >= 0; i--)
        {
            (costs[i], lengths[i]) = ((WordList.CostOf(text.AsSpan(start + i, 1)) ?? Unknown) + costs[i + 1], 1);
            var left = end - start - i;
            var longest = left < 2 ? 1 : Math.Min(left, WordList.LongestWith(text[start + i], text[start + i + 1]));
            for (var length = 2; length <= longest; length++)
                if (WordList.CostOf(text.AsSpan(start + i, length)) is { } cost && cost + costs[i + length] < costs[i])
                    (costs[i], lengths[i]) = (cost + costs[i + length], length);
        }
        for (var i = 0; i < lengths.Length; i += lengths[i])
            ends.Add(start + i + lengths[i]);
        return costs[0];
    }
}
