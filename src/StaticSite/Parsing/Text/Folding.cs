using System.Text;

namespace StaticSite.Parsing.Text;

/// <summary>Characters that count as the same for readers: fold.txt, which fold.py makes.</summary>
internal static class Folding
{
    private static readonly Lazy<Dictionary<char, char>> Traditional = new(() =>
        Entries
            .Where(entry => entry.To.Length == 1 && Cjk.IsHan(entry.To[0]))
            .SelectMany(entry => entry.From.Select(c => KeyValuePair.Create(c, entry.To[0])))
            .ToDictionary()
    );

    /// <summary>The table: a line is what is searched, a space, and every character that is taken for it.</summary>
    public static byte[] Table { get; } = ReadTable();

    /// <summary>Its lines: what is searched, empty for what is dropped, and the characters that are taken for it.</summary>
    public static IEnumerable<(string To, string From)> Entries =>
        Encoding
            .UTF8.GetString(Table)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1]));

    /// <summary>A text of the same length, with Simplified characters instead of Traditional ones.</summary>
    public static string Simplify(string text)
    {
        var simplified = Traditional.Value;
        return text.Any(simplified.ContainsKey) ? string.Concat(text.Select(c => simplified.GetValueOrDefault(c, c))) : text;
    }

    private static byte[] ReadTable()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("fold.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
