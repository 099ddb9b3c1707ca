using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model.Reading;

namespace StaticSite.Rendering.Templates;

/// <summary>Compares what a newspaper's own theme has with what is used of it, so that a slip in a name does not go unnoticed.</summary>
/// <param name="own">The newspaper's own theme.</param>
/// <param name="standard">The default theme.</param>
/// <param name="uses">What all templates name.</param>
/// <param name="diagnostics">Where to report.</param>
internal sealed class ThemeCheck(FileTree own, FileTree standard, TemplateUses uses, DiagnosticBag diagnostics)
{
    private static readonly string[] Known = [ThemeFile.Name, .. TemplateReader.Folders, "assets", "i18n"];

    // Pages that a theme may have, but the default theme does not.
    private static readonly string[] Views = ["full.html", "text.html"];

    private readonly HashSet<string> _included = [.. uses.Templates.Select(path => path.Value), "partials/figure.html"];

    /// <summary>Reports files that nothing uses.</summary>
    public void CheckFiles()
    {
        foreach (var entry in own.List("").Where(entry => !Known.Contains(entry.Name) && !TreeEntry.IsPrivate(entry.Name)))
            if (Suggestion.Nearest(entry.Name, Known) is { } near && !own.List("").Any(other => other.Name == near))
                Misnamed.Report(own, entry.Name, near, diagnostics);
        foreach (var folder in TemplateReader.Folders)
        foreach (var path in own.Walk(folder).Where(path => !TreeEntry.IsPrivate(FileTree.NameOf(path))))
            CheckTemplate(folder, path);
    }

    /// <summary>Reports templates, assets and words that are named but do not exist.</summary>
    public void CheckNames(TemplateSet templates, IReadOnlyCollection<string> assets, IReadOnlyCollection<string> words)
    {
        foreach (
            var path in uses.Templates.Where(path =>
                !templates.ByPath.ContainsKey(path.Value) && !templates.Sources.ContainsKey(own.Display(path.Value))
            )
        )
            Report(
                path,
                $"the theme has no '{path.Value}'",
                NearPath(path.Value, templates.ByPath.Keys),
                $"write {own.Name}/{path.Value}, or remove the statement"
            );
        foreach (var name in uses.AssetNames.Where(name => !assets.Contains(name.Value)))
            Report(
                name,
                $"the theme has no asset '{name.Value}'",
                Suggestion.Nearest(name.Value, assets),
                $"put it into {own.Name}/{AssetBundles.Folder}"
            );
        foreach (var word in uses.Words.Where(word => !words.Contains(word.Value)))
            Report(
                word,
                $"there is no word '{word.Value}' in i18n",
                Suggestion.Nearest(word.Value, words),
                $"add '{word.Value}: ' to the files in {own.Name}/i18n"
            );
    }

    /// <summary>Reports partials of the default theme that are included with more or fewer values than they take.</summary>
    public void CheckArguments(IReadOnlyDictionary<string, string[]> parameters)
    {
        foreach (var (path, count) in uses.Calls)
            if (parameters.GetValueOrDefault(path.Value, []) is { Length: > 0 } names && names.Length != count)
                Report(
                    path,
                    $"{Parameters.Describe(path.Value, names)}; {(Phrase)$"here it gets {count}"}",
                    null,
                    $"write '{{{{ include '{path.Value}' {string.Join(' ', names)} }}}}'"
                );
    }

    /// <summary>Reports options of the newspaper's own theme that nothing uses.</summary>
    public void CheckOptions(ThemeFile file, ThemeFile below)
    {
        if (!uses.KnowsOptions)
            return;
        var known = below
            .Options.Select(option => option.Name.Value)
            .Concat(uses.OptionNames.Select(name => name.Value))
            .Distinct()
            .ToArray();
        foreach (var (name, _) in file.Options.Where(option => !known.Contains(option.Name.Value)))
            diagnostics.Add(
                Rules.UnusedWord,
                name.Span,
                $"no template uses the option '{name.Value}'",
                Suggestion.Nearest(name.Value, known) is { } near
                    ? (Phrase)$"did you mean '{near}'?"
                    : $"remove it, or write '{{{{ theme.{name.Value} }}}}' where it belongs"
            );
    }

    private void CheckTemplate(string folder, string path)
    {
        var (name, shown) = (FileTree.NameOf(path), own.Display(path));
        if (Path.GetExtension(name) != TemplateReader.Extension)
        {
            if (
                Path.GetExtension(name).ToLowerInvariant()
                is ".html"
                    or ".htm"
                    or ".xhtml"
                    or ".scriban"
                    or ".sbn"
                    or ".sbnhtml"
                    or ".liquid"
                    or ".tpl"
            )
                Misnamed.Report(own, path, Path.ChangeExtension(name, TemplateReader.Extension), diagnostics);
            return;
        }
        if (_included.Contains(path) || !uses.KnowsTemplates && folder == "partials")
            return;
        var known = standard
            .Walk(folder)
            .Where(other => folder != "partials" || _included.Contains(other))
            .Select(other => other[(folder.Length + 1)..])
            .Concat(folder == "pages" ? Views : [])
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (folder != "partials" && known.Contains(path[(folder.Length + 1)..]))
            return;
        (Phrase message, Phrase otherwise) = folder switch
        {
            "pages" => ((Phrase)$"'{name}' is not a kind of page", (Phrase)$"known kinds: {Phrase.List(known)}"),
            "layouts" => ($"'{name}' is not used; every page has the layout 'base.html'", "name it base.html"),
            _ => ($"no template includes '{path}'", $"write '{{{{ include '{path}' }}}}' where it belongs, or delete it"),
        };
        diagnostics.Add(
            Rules.UnusedThemeFile,
            shown,
            message,
            NearPath(path[(folder.Length + 1)..], known) is { } near ? (Phrase)$"did you mean '{near}'?" : otherwise
        );
    }

    // Compared by the stem: the folder and the extension are the same.
    private static string? NearPath(string path, IEnumerable<string> known)
    {
        var byStem = known.ToLookup(StemOf, StringComparer.Ordinal);
        return Suggestion.Nearest(StemOf(path), byStem.Select(stem => stem.Key)) is { } near ? byStem[near].First() : null;
    }

    private static string StemOf(string path) => Path.ChangeExtension(path[(path.IndexOf('/') + 1)..], null);

    private void Report(Sourced<string> place, Phrase message, string? near, Phrase otherwise) =>
        diagnostics.Add(Rules.BrokenTheme, place.Span, message, near is null ? otherwise : $"did you mean '{near}'?");
}
