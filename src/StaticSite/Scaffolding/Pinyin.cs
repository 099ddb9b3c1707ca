using System.Globalization;
using System.Reflection;
using System.Text;
using StaticSite.Parsing.Text;

namespace StaticSite.Scaffolding;

/// <summary>Names for files, made from headlines: Chinese in pinyin (GB/T 16159, without tones, a hyphen between syllables).</summary>
internal static class Pinyin
{
    // A name says what an article is about; it need not say all of it.
    private const int Enough = 4;
    private const int Most = 8;
    private const int MostKept = 24; // characters

    private static readonly Lazy<Dictionary<int, string>> Readings = new(Load);

    /// <summary>A headline's first words: Chinese in pinyin, letters of other scripts as they are. Empty if nothing is left.</summary>
    public static string Slug(string title)
    {
        var words = new List<string>();
        foreach (var clause in Clauses(title))
        {
            words.AddRange(WordsOf(clause));
            if (words.Count >= Enough)
                break;
        }
        return string.Join('-', words.Take(Most));
    }

    /// <summary>A headline's first characters as they are, with hyphens for what no name may have. Empty if nothing is left.</summary>
    public static string Keep(string title)
    {
        var words = Clauses(Nfc.Normalize(title)).ToArray();
        var length = 0;
        return string.Join(
            '-',
            words
                .TakeWhile((word, i) => (length += word.Length) <= MostKept || i == 0)
                .Select(word => word.Length <= MostKept ? word : word[..MostKept])
        );
    }

    private static IEnumerable<string> Clauses(string title)
    {
        var clause = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            )
                clause.Append(rune.ToString());
            else if (clause.Length > 0)
            {
                yield return clause.ToString();
                clause.Clear();
            }
        }
        if (clause.Length > 0)
            yield return clause.ToString();
    }

    private static IEnumerable<string> WordsOf(string clause)
    {
        var word = new StringBuilder();
        foreach (var rune in clause.EnumerateRunes())
        {
            if (!Readings.Value.TryGetValue(rune.Value, out var syllable))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
                continue;
            }
            if (word.Length > 0)
                yield return Nfc.Normalize(word.ToString());
            word.Clear();
            yield return syllable;
        }
        if (word.Length > 0)
            yield return Nfc.Normalize(word.ToString());
    }

    // A line is a syllable and its characters; see pinyin.py.
    private static Dictionary<int, string> Load()
    {
        var readings = new Dictionary<int, string>();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("pinyin.txt")!);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.IndexOf(' ') is var space)
                foreach (var rune in line.AsSpan(space + 1).EnumerateRunes())
                    readings[rune.Value] = line[..space];
        return readings;
    }
}
