using System.Numerics;

namespace StaticSite.Formats.Search;

/// <summary>
/// The terms under which articles are found. In text without spaces they are single characters and each two characters that
/// follow each other, also where such text meets a word (7天); else words, and for their beginnings the first letter and the first two, with
/// a star. <c>search.js</c> has the same.
/// </summary>
internal static class SearchTerms
{
    /// <summary>A term is in one of this many cells, by its hash. The files of a block have one or more cells each.</summary>
    public const int Cells = 1728;

    /// <summary>For a single character or a first letter, a block has only the newest articles.</summary>
    public const int MostOfOne = 100;

    /// <summary>What follows a beginning.</summary>
    public const char Star = '*';

    /// <summary>What begins a term that is not in the text: the name of a page, a column, an author or a kind.</summary>
    public const char Mark = '\u0001';

    // Longer words are cut.
    private const int MostUnits = 32;

    // Words that begin alike are together.
    private const int Together = 3;

    /// <summary>The cell of a term.</summary>
    public static int CellOf(ReadOnlySpan<char> term)
    {
        if (term.Length > Together && term[0] != Mark)
            term = term[..Together];
        var hash = 0u;
        foreach (var unit in term)
            hash = BitOperations.RotateLeft((hash ^ unit) * 0x9E3779B1u, 15);
        return (int)((ulong)(hash * 0x85EBCA6Bu) * Cells >> 32);
    }

    /// <summary>Whether a block has only the newest articles of a term.</summary>
    public static bool IsCapped(ReadOnlySpan<char> term) => term is [var one] && SearchForm.IsDense(one) || term is [_, Star];

    /// <summary>Collects the terms of a text in the form that is searched.</summary>
    /// <param name="form">The text, see <see cref="SearchForm"/>.</param>
    /// <param name="terms">Where to.</param>
    /// <param name="article">The article, counted in its issue.</param>
    /// <param name="place">Where in the article the text is.</param>
    public static void Collect(ReadOnlySpan<char> form, IssueTerms terms, int article, SearchPlace place)
    {
        Span<char> beginning = stackalloc char[3];
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == ' ')
                continue;
            if (SearchForm.IsDense(form[i]))
            {
                terms.Add(form[i], i + 1 < form.Length && form[i + 1] != ' ' ? form[i + 1] : '\0', article, place);
                continue;
            }
            var end = i + 1;
            while (end < form.Length && form[end] != ' ' && !SearchForm.IsDense(form[end]))
                end++;
            var word = form[i..Math.Min(end, i + MostUnits)];
            i = end - 1;
            terms.Add(word, article, place);
            for (var length = 1; length <= Math.Min(2, word.Length); length++)
            {
                word[..length].CopyTo(beginning);
                beginning[length] = Star;
                terms.Add(beginning[..(length + 1)], article, place);
            }
            if (end < form.Length && form[end] != ' ')
                terms.Add(form.Slice(i, 2), article, place);
        }
    }
}

/// <summary>Where in an article something is, the most important first.</summary>
internal enum SearchPlace
{
    /// <summary>In its headline.</summary>
    Headline,

    /// <summary>In its kicker, subtitle or deck, or in a subhead.</summary>
    Subtitle,

    /// <summary>In a caption.</summary>
    Caption,

    /// <summary>In its text or byline.</summary>
    Text,
}
