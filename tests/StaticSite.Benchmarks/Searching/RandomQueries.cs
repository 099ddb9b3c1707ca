using StaticSite.BrowserTests;

namespace StaticSite.Benchmarks.Searching;

/// <summary>Random queries for an archive, the same in each run.</summary>
/// <param name="scan">The texts of the archive.</param>
internal sealed class RandomQueries(TextScan scan)
{
    // A query that finds more is replaced: checking all of its articles in the browser takes minutes.
    private const int MostChecked = 1000;

    private readonly Random _random = new(25);

    /// <summary>Two words of two characters, each from the beginning of a headline, that some article has.</summary>
    public string TwoWords()
    {
        while (true)
            if ($"{Beginning()} {Beginning()}" is var query && scan.Find(query).Count > 0)
                return query;
    }

    /// <summary>One to six characters of some text, or a phrase in quotes.</summary>
    public string Present()
    {
        while (true)
            if (scan.Cut(_random) is var query && (query.Length == 1 || scan.Find(query).Count <= MostChecked))
                return query;
    }

    /// <summary>Six characters that are nowhere in a row.</summary>
    public string Absent()
    {
        while (true)
            if (Beginning() + Beginning() + Beginning() is var query && scan.Find(query).Count == 0)
                return query;
    }

    /// <summary>Headlines, each with four to eight characters of it that no other headline has; fewer where there are not enough.</summary>
    public IEnumerable<(string Path, string Query)> Headlines(int count)
    {
        var all = string.Join('\n', Enumerable.Range(0, scan.Articles).Select(article => scan.Headline(article).Form));
        for (var (tries, found) = (0, 0); found < count && tries < 100 * count; tries++)
        {
            var ((path, form), length) = (Headline(), _random.Next(4, 9));
            if (form.Length < length)
                continue;
            var query = form.Substring(_random.Next(form.Length - length + 1), length);
            if (query.Contains(' ') || all.IndexOf(query, StringComparison.Ordinal) != all.LastIndexOf(query, StringComparison.Ordinal))
                continue;
            // The end of a word or number is not searched.
            if (!scan.Find(query).Contains(path))
                continue;
            found++;
            yield return (path, query);
        }
    }

    private (string Path, string Form) Headline() => scan.Headline(_random.Next(scan.Articles));

    private string Beginning()
    {
        while (true)
            if (Headline().Form is { Length: > 1 } form && !form[..2].Contains(' '))
                return form[..2];
    }
}
