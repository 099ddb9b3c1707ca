using System.Buffers;
using StaticSite.Formats.Search;

namespace StaticSite.BrowserTests;

/// <summary>A plain scan of the texts of articles, with which the search is compared.</summary>
internal sealed class TextScan
{
    private readonly List<(string Path, DateOnly Date, string[] Texts)> _articles = [];

    /// <summary>The number of articles.</summary>
    public int Articles => _articles.Count;

    /// <summary>The number of characters in all texts.</summary>
    public long Characters => _articles.Sum(article => article.Texts.Sum(text => (long)text.Length));

    /// <summary>Adds an article.</summary>
    public void Add(string path, DateOnly date, IEnumerable<string> texts) => _articles.Add((path, date, [.. texts.Select(FormOf)]));

    /// <summary>The first text of an article, which is its headline, in the form that is searched.</summary>
    public (string Path, string Form) Headline(int article) => (_articles[article].Path, _articles[article].Texts[0]);

    /// <summary>
    /// The paths of the articles that have every part of a query, in the order in which they were added. The parts are separated by
    /// spaces, or the query is a phrase in quotes.
    /// </summary>
    public IReadOnlyList<string> Find(string query) => [.. Matches(query).Select(article => article.Path)];

    /// <summary>What is wrong with what the search found; null if nothing is.</summary>
    /// <param name="query">The query.</param>
    /// <param name="found">The paths that were found.</param>
    /// <param name="most">How many articles a query of one character finds.</param>
    public string? Judge(string query, IReadOnlyCollection<string> found, int most)
    {
        var expected = Matches(query).ToDictionary(article => article.Path, article => article.Date);
        var (missed, wrong) = (expected.Keys.Except(found).ToArray(), found.Where(path => !expected.ContainsKey(path)).ToArray());
        // Words that share a stem come after all others.
        if (FormOf(query).All(char.IsAsciiLetter) && query.Length > 3)
            wrong = [.. wrong.Intersect(found.Take(expected.Count))];
        // Of one character, the newest are found.
        if (FormOf(query).Length == 1 && found.Count == most && wrong.Length == 0)
        {
            var oldest = found.Min(path => expected[path]);
            missed = [.. missed.Where(path => expected[path] > oldest)];
        }
        return missed.Length + wrong.Length == 0 && found.Distinct().Count() == found.Count
            ? null
            : $"{query}: {string.Join(' ', missed.Take(5))} missed, {string.Join(' ', wrong.Take(5))} wrong";
    }

    /// <summary>A query from some text: one to six characters, every third time as a phrase in quotes.</summary>
    public string Cut(Random random)
    {
        while (true)
        {
            var texts = _articles[random.Next(_articles.Count)].Texts;
            var (text, isPhrase) = (texts[random.Next(texts.Length)], random.Next(3) == 0);
            if (text.Length == 0)
                continue;
            var start = random.Next(text.Length);
            while (start > 0 && !IsEdge(text, start - 1, text[start]))
                start--;
            var end = Math.Min(text.Length, start + random.Next(1, 7));
            // Of a word, a query that is no phrase may be the beginning.
            while (isPhrase && !IsEdge(text, end, text[end - 1]))
                end++;
            var query = text[start..end].Trim();
            if (query.Length == 1 || query.Split(' ').Any(IsSelective))
                return isPhrase ? $"\"{query}\"" : query;
        }
    }

    // The search is documented to find no more than the newest articles of a single character.
    private static bool IsSelective(string part) => part.Length > 1;

    private IEnumerable<(string Path, DateOnly Date, string[] Texts)> Matches(string query)
    {
        var isPhrase = query.StartsWith('"');
        string[] parts = isPhrase ? [FormOf(query)] : [.. query.Split(' ').Select(FormOf).Where(part => part.Length > 0)];
        return _articles.Where(article => parts.All(part => article.Texts.Any(text => Has(text, part, isPhrase))));
    }

    private static bool Has(string text, string part, bool isPhrase)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            if (IsEdge(text, at - 1, part[0]) && (!isPhrase || IsEdge(text, at + part.Length, part[^1])))
                return true;
        return false;
    }

    // A word begins and ends at what is none.
    private static bool IsEdge(string text, int at, char inner) =>
        at < 0 || at >= text.Length || inner > '\u3000' || text[at] is ' ' or > '\u3000';

    private static string FormOf(string text)
    {
        var form = new ArrayBufferWriter<char>();
        SearchForm.Append(form, text);
        return form.WrittenSpan.ToString();
    }
}
