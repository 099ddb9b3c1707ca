namespace StaticSite.Parsing.Text;

/// <summary>Characters that count as the same for readers: fold.txt, which fold.py makes.</summary>
internal static class Folding
{
    /// <summary>The lines of the table: what is searched, empty for what is dropped, and every character that is taken for it.</summary>
    public static IReadOnlyList<(string To, string From)> Entries { get; } = [.. Read()];

    private static readonly Lazy<Dictionary<char, char>> Traditional = new(() =>
        Entries
            .Where(entry => entry.To.Length == 1 && Cjk.IsHan(entry.To[0]))
            .SelectMany(entry => entry.From.Select(c => KeyValuePair.Create(c, entry.To[0])))
            .ToDictionary()
    );

    /// <summary>A text of the same length, with Simplified characters instead of Traditional ones.</summary>
    public static string Simplify(string text)
    {
        var simplified = Traditional.Value;
        return text.Any(simplified.ContainsKey) ? string.Concat(text.Select(c => simplified.GetValueOrDefault(c, c))) : text;
    }

    private static IEnumerable<(string To, string From)> Read()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("fold.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine()?.Split(' ', 2) is [var to, var from])
            yield return (to, from);
    }
}
