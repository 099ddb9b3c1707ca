using System.Globalization;

namespace StaticSite.Cli.Serving;

/// <summary>What <c>_headers</c> and <c>_redirects</c> of a folder ask a host for.</summary>
/// <param name="Headers">Headers by the pattern of the paths that get them.</param>
/// <param name="Redirects">Redirects, of which the first that matches counts.</param>
internal sealed record HostRules(IReadOnlyList<HeaderRule> Headers, IReadOnlyList<RedirectRule> Redirects)
{
    /// <summary>Reads both files; a missing one asks for nothing.</summary>
    public static HostRules Read(string folder) =>
        Parse(Lines(Path.Combine(folder, "_headers")), Lines(Path.Combine(folder, "_redirects")));

    /// <summary>Reads the lines of both files.</summary>
    public static HostRules Parse(string[] headers, string[] redirects) =>
        new([.. ReadHeaders(headers)], [.. redirects.Select(ReadRedirect).OfType<RedirectRule>()]);

    /// <summary>Whether a path is one of the files that are for the host alone.</summary>
    public static bool Are(string path) => path is "_headers" or "_redirects";

    /// <summary>Every header that a path gets; what several rules say about one is joined, as hosts do.</summary>
    /// <param name="paths">The names that the path goes by.</param>
    public IReadOnlyList<(string Name, string Value)> HeadersOf(params string[] paths) =>
        [
            .. Headers
                .Where(rule => Array.Exists(paths, path => Pattern.Matches(rule.Path, path)))
                .GroupBy(rule => rule.Name, rule => rule.Value, StringComparer.OrdinalIgnoreCase)
                .Select(header => (header.Key, string.Join(", ", header))),
        ];

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<HeaderRule> ReadHeaders(string[] lines)
    {
        var path = "";
        foreach (var line in lines)
        {
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
                continue;
            if (!char.IsWhiteSpace(line[0]))
                path = line.Trim();
            else if (line.Split(':', 2) is [var name, var value] && path.Length > 0)
                yield return new(path, name.Trim(), value.Trim());
        }
    }

    // FROM TO [STATUS[!]]
    private static RedirectRule? ReadRedirect(string line)
    {
        if (
            line.TrimStart().StartsWith('#')
            || line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var from, var to, .. var rest]
        )
            return null;
        var written = rest.FirstOrDefault() ?? "301";
        return
            int.TryParse(written.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status is >= 300 and < 400
            ? new(Uri.UnescapeDataString(from), RequestPath.ToAscii(to), status, written.EndsWith('!'))
            : null;
    }
}

/// <summary>A header that paths of a pattern get.</summary>
internal sealed record HeaderRule(string Path, string Name, string Value);

/// <summary>Where paths of a pattern lead.</summary>
/// <param name="From">The pattern.</param>
/// <param name="To">The address; <c>:splat</c> is what the pattern's asterisk matched.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="IsForced">Whether it also applies where there is a file.</param>
internal sealed record RedirectRule(string From, string To, int Status, bool IsForced)
{
    /// <summary>Where a path leads; null if the rule is not for it.</summary>
    public string? Apply(string path) =>
        Pattern.Matches(From, path)
            ? To.Replace(":splat", From.EndsWith('*') ? RequestPath.Escape(path[(From.Length - 1)..]) : "", StringComparison.Ordinal)
            : null;
}

/// <summary>A path in which an asterisk at the end matches anything.</summary>
internal static class Pattern
{
    /// <summary>Whether a path is one of those.</summary>
    public static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == path;
}
