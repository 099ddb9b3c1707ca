using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model.Reading;

/// <summary>
/// Names that are almost those that are read: another letter case or extension, or a number that is not followed by a hyphen.
/// </summary>
internal static class Misnamed
{
    private const string Separators = "-_.、．，,：:；;·—–－ \u3000)）]】";

    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx",
        ".doc",
        ".wps",
        ".rtf",
        ".odt",
        ".pages",
        ".html",
        ".htm",
    };

    /// <summary>
    /// What a file should be called that is meant to be Markdown, or one of some names; null if it has that name, or means something else.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="known">The names that are read besides Markdown, with their extensions.</param>
    public static string? Meant(string name, params ReadOnlySpan<string> known)
    {
        foreach (var other in known)
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
                return name == other ? null : other;
        if (Names.IsMarkdown(name))
            return null;
        var extension = Path.GetExtension(name);
        var isMarkdown = extension.ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkd";
        var usual = Path.ChangeExtension(
            name,
            isMarkdown ? ".md"
                : extension.Equals(".yml", StringComparison.OrdinalIgnoreCase) ? ".yaml"
                : extension
        );
        foreach (var other in known)
            if (usual.Equals(other, StringComparison.OrdinalIgnoreCase))
                return other;
        return isMarkdown ? usual : null;
    }

    /// <summary>What an article in the file of a word processor should be called; null if it is none, or is next to its text.</summary>
    public static string? AsText(string name, IEnumerable<TreeEntry> folder)
    {
        if (Names.IsMarkdown(name))
            return null;
        var isPlain = name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        if (!isPlain && !Documents.Contains(Path.GetExtension(name)) || Names.Prefix(Renumbered(name) ?? name) is null)
            return null;
        var text = Path.ChangeExtension(Renumbered(name) ?? name, ".md");
        return folder.Any(entry => entry.Name == text) ? null : text;
    }

    /// <summary>
    /// A name with its number as it should be, one to three digits and a hyphen; null if it is so, or begins with no number.
    /// </summary>
    public static string? Renumbered(string name)
    {
        if (name.Length == 0 || !char.IsAsciiDigit(name[0]) && !char.IsBetween(name[0], '０', '９'))
            return null;
        var (stem, extension) = (Names.Stem(name), Path.GetExtension(name));
        var half = Suggestion.HalfWidth(stem);
        var digits = half.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 3)
            return null;
        var rest = stem[digits..].TrimStart([.. Separators]);
        // 3月 is not a number; neither is 3.5亿.
        if (rest.Length == 0 || rest.Length == stem.Length - digits && half[0] != '0' || stem[digits] == '.' && char.IsAsciiDigit(rest[0]))
            return null;
        var meant = $"{half[..digits]}-{rest}{extension}";
        return meant == name ? null : meant;
    }

    /// <summary>Reports a file or folder that has almost the right name.</summary>
    public static void Report(FileTree input, string path, string meant, DiagnosticBag diagnostics)
    {
        diagnostics.Add(
            Rules.AlmostName,
            input.Display(path),
            $"'{FileTree.NameOf(path)}' is ignored",
            input.HasFile(path) ? (Phrase)$"rename it to '{meant}'" : $"rename it to '{meant}', also where a text names it"
        );
    }
}
