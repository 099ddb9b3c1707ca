using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Yaml;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>The words of the interface as a file of <c>i18n/</c> has them.</summary>
/// <param name="Language">The file's name without its extension.</param>
/// <param name="Source">Its text.</param>
/// <param name="Entries">Its words.</param>
internal sealed record WordFile(string Language, SourceText Source, IReadOnlyList<YamlEntry> Entries);

/// <summary>Reads the words of the interface.</summary>
internal static class WordReader
{
    private const string Folder = "i18n",
        Extension = ".yaml";

    /// <summary>The words of a theme's languages; what cannot be read is reported.</summary>
    public static IReadOnlyList<WordFile> Read(FileTree theme, DiagnosticBag diagnostics) =>
        [
            .. from path in theme.Walk(Folder)
            where path.EndsWith(Extension, StringComparison.Ordinal)
            let source = SourceReader.Read(theme, path, diagnostics)
            where source is not null
            select new WordFile(Path.GetFileNameWithoutExtension(path), source, YamlParser.Parse(source, diagnostics).Entries),
        ];

    /// <summary>
    /// The words by language: one that the newspaper's own theme does not have is the default theme's, also where that is replaced whole;
    /// one that a region, such as zh-Hant-HK, does not have is its language's.
    /// </summary>
    public static IReadOnlyDictionary<string, Strings> Join(IReadOnlyList<WordFile> own, IReadOnlyList<WordFile> standard)
    {
        var files = own.Concat(standard).ToLookup(file => file.Language, StringComparer.OrdinalIgnoreCase);
        return files.ToDictionary(
            language => language.Key,
            language => new Strings(
                language.First().Source.Path,
                [.. Languages.NamesOf(language.Key).SelectMany(name => files[name]).SelectMany(file => file.Entries)]
            ),
            StringComparer.OrdinalIgnoreCase
        );
    }

    /// <summary>Reports files of the newspaper's own theme whose words no page would have.</summary>
    /// <param name="own">The newspaper's own theme.</param>
    /// <param name="standard">The languages that the default theme has words for.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static void CheckNames(FileTree own, IReadOnlyCollection<string> standard, DiagnosticBag diagnostics)
    {
        foreach (var path in own.Walk(Folder))
        {
            var name = FileTree.NameOf(path);
            if (TreeEntry.IsPrivate(name))
                continue;
            var isYaml = Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml";
            var language = Path.GetFileNameWithoutExtension(name);
            var meant = Meant(language, standard);
            if (!isYaml)
                diagnostics.Add(
                    Rules.UnusedThemeFile,
                    own.Display(path),
                    $"'{name}' is ignored",
                    "write words as YAML, in a file like 'zh-Hans.yaml'"
                );
            else if (meant is null)
                diagnostics.Add(
                    Rules.UnusedThemeFile,
                    own.Display(path),
                    $"'{language}' is not a language tag",
                    LanguageTag.Fault(language) is { } help && help.ToString().StartsWith("write '", StringComparison.Ordinal)
                        ? help
                        : Suggestion.Help(language, standard)
                );
            else if (!name.Equals(meant + Extension, StringComparison.OrdinalIgnoreCase))
                diagnostics.Add(Rules.AlmostName, own.Display(path), $"'{name}' is ignored", $"rename it to '{meant}{Extension}'");
        }
    }

    // The name that the words of a language have. Traditional Chinese and other languages are a theme's own.
    private static string? Meant(string written, IReadOnlyCollection<string> standard)
    {
        var tag = LanguageTag.Of(written.Replace('_', '-'));
        if (tag is null)
            return null;
        var parts = tag.Split('-');
        var isTraditional = parts.Skip(1).Any(part => part.ToLowerInvariant() is "hant" or "tw" or "hk" or "mo");
        if (Languages.IsChinese(tag) && parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase))
            return isTraditional ? tag : "zh-Hans";
        return standard.FirstOrDefault(language => language.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) ?? tag;
    }
}
