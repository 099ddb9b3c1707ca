using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;

namespace StaticSite.Benchmarks.Headlines;

/// <summary>Where a line of a headline ends.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Last">The index of the last character of the line.</param>
/// <param name="Next">That of the first one of the next line.</param>
internal sealed record LineEnd(string Headline, int Last, int Next)
{
    /// <summary>What is the same in a headline and in the text that is shown, which may lack marks and spaces.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The end of the line before a character of the text that is shown.</summary>
    public static LineEnd In(string headline, string text, int start)
    {
        var (last, next, at) = (-1, -1, 0);
        for (var i = 0; i <= start; i++)
            if (headline.IndexOf(text[i], at) is >= 0 and var found)
                (last, next, at) = (next, found, found + 1);
        return new(headline, last, next);
    }

    /// <summary>Whether it is within a word, as SmartCn of Lucene finds them, which knows nothing of this program's list.</summary>
    public bool IsWithinWord()
    {
        using var words = new HMMChineseTokenizer(new StringReader(Headline));
        var place = words.GetAttribute<IOffsetAttribute>();
        words.Reset();
        while (words.IncrementToken())
            if (place.StartOffset <= Last && place.EndOffset > Next)
                return true;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Headline[..(Last + 1)]}／{Headline[(Last + 1)..]}";
}
