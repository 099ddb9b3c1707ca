using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Headlines;

/// <summary>A part of a headline that should stay on one line.</summary>
/// <param name="text">Its text.</param>
/// <param name="mark">The mark or space that ends it, or null.</param>
/// <param name="hasSpaces">Whether its language has spaces between words.</param>
internal sealed class Clause(string text, string? mark, bool hasSpaces)
{
    /// <summary>The length that a line of a headline has on a phone in the smallest size, in ems.</summary>
    public const int Line = 16;

    // A shorter clause is on one line wherever it is shown, in ems.
    private const int Short = 7;

    // A comma ends a clause of a language with spaces if it and the rest have this length, in characters.
    private const int LeastWords = 16;

    // So does … in Korean, where it stands between two statements without a space.
    private const int LeastSyllables = 6;

    /// <summary>Its text.</summary>
    public string Text { get; } = text;

    /// <summary>The mark or space that ends it, or null.</summary>
    public string? Mark { get; } = mark;

    /// <summary>Whether its language has spaces between words.</summary>
    public bool HasSpaces { get; } = hasSpaces;

    /// <summary>Its length with its mark, in ems.</summary>
    public double Length { get; } = Ems.OfHeadline(text) + (mark is null or " " or "\u3000" ? 0 : 1);

    /// <summary>What must stay together on a line: a short clause, else its words with the spaces that end them.</summary>
    public IReadOnlyList<string> Parts => field ??= Length <= Short && !HasSpaces ? [Text] : LineBreaks.Split(Text);

    /// <summary>Splits a headline at its spaces and pauses; in a language with spaces, at pauses between longer phrases.</summary>
    public static IReadOnlyList<Clause> Split(string headline)
    {
        var clauses = new List<Clause>();
        var isJapanese = Cjk.HasKana(headline);
        var hasSpaces = Cjk.HasHangul(headline) || !isJapanese && !Cjk.HasHan(headline);
        var start = 0;
        for (var i = 1; i + 1 < headline.Length; i++)
        {
            // A space after a pause ends nothing.
            if (i == start)
                continue;
            if (!hasSpaces && headline.AsSpan(i).StartsWith("——") && headline[i - 1] != '—')
            {
                clauses.Add(new(headline[start..i], null, false));
                start = i;
            }
            else if (hasSpaces ? EndsPhrase(headline, start, i) : EndsClause(headline, i, isJapanese))
            {
                clauses.Add(new(headline[start..i], headline[i].ToString(), hasSpaces));
                start = i + 1;
            }
        }
        clauses.Add(new(headline[start..], null, hasSpaces));
        return clauses;
    }

    private static bool EndsClause(string text, int i, bool isJapanese) =>
        text[i] switch
        {
            '、' => isJapanese && !Cjk.IsPunctuation(text[i + 1]),
            '，' or '；' or '：' or '？' or '！' or '。' => !Cjk.IsPunctuation(text[i + 1]),
            ' ' or '\u3000' => Cjk.IsCjk(text[i - 1]) && Cjk.IsCjk(text[i + 1]),
            _ => false,
        };

    private static bool EndsPhrase(string text, int start, int i) =>
        text[i] == ' '
            ? text[i - 1] is ',' or ';' or ':' or '?' or '!' or '–' or '—' && i - start >= LeastWords && text.Length - i > LeastWords
            : text[i] == '…' && Cjk.IsHangul(text[i - 1]) && i - start >= LeastSyllables && text.Length - i > LeastSyllables;
}
