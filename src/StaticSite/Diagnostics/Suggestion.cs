namespace StaticSite.Diagnostics;

/// <summary>"Did you mean …?"</summary>
internal static class Suggestion
{
    // More than these would not help.
    private const int MostNamed = 7;

    /// <summary>The candidate nearest to what was written, or null if none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates) => AllNearest(written, candidates).FirstOrDefault();

    /// <summary>The nearest candidate if no other is as near; else null.</summary>
    public static string? OnlyNearest(string written, IEnumerable<string> candidates) =>
        AllNearest(written, candidates) is [var only] ? only : null;

    /// <summary>
    /// A question that names the nearest candidate, or those that are equally near; null if none is near, or too many are.
    /// </summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <param name="show">How a candidate appears in the question, as a string, a term or a phrase; itself by default.</param>
    public static Phrase? DidYouMean(string written, IEnumerable<string> candidates, Func<string, object>? show = null)
    {
        show ??= candidate => candidate;
        return AllNearest(written, candidates) switch
        {
            [var nearest] => Phrase.Of("did you mean '{0}'?", [show(nearest)]),
            [.. var some, var last] when some.Length < MostNamed => Phrase.Of(
                "did you mean {0} or '{1}'?",
                [Phrase.List(some.Select(one => Phrase.Of("'{0}'", [show(one)]))), show(last)]
            ),
            _ => null,
        };
    }

    /// <summary>The same, or a sentence that names all candidates.</summary>
    public static Phrase Help(string written, IReadOnlyCollection<string> candidates, Func<string, object>? show = null) =>
        DidYouMean(written, candidates, show) ?? $"possible values: {Phrase.List(candidates.Select(show ?? (candidate => candidate)))}";

    private static string[] AllNearest(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, written.Length / 3);
        return candidates
                .Select(candidate => (candidate, distance: Distance(written, candidate)))
                .Where(pair => pair.distance <= limit && pair.distance < pair.candidate.Length)
                .GroupBy(pair => pair.distance, pair => pair.candidate)
                .MinBy(group => group.Key)
                ?.Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToArray()
            ?? [];
    }

    /// <summary>A sentence that gives a text which names several things as a list, or null if it names one.</summary>
    /// <param name="written">The text.</param>
    /// <param name="marks">The separator between two of them.</param>
    public static Phrase? AsList(string written, string marks = ",，、;；/| ") =>
        written.Split(marks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts
            ? (Phrase)$"write a list: [{string.Join(", ", parts)}]"
            : null;

    /// <summary>Whether a text is Chinese, so that Chinese words are suggested for it.</summary>
    public static bool IsChinese(string written) => written.Any(c => c >= 0x2E80);

    /// <summary>A sentence that gives what was written in half-width letters and digits, or, if it is already, another one.</summary>
    public static Phrase InHalfWidth(string written, Phrase otherwise) =>
        HalfWidth(written) is var half && half != written ? (Phrase)$"write '{half}' in half-width characters" : otherwise;

    /// <summary>A text with ASCII for its full-width forms (Unicode, Halfwidth and Fullwidth Forms).</summary>
    public static string HalfWidth(string text) =>
        string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));

    // Optimal string alignment: a transposition of neighbours counts as one edit.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 64)
            return int.MaxValue;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
            d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }
}
