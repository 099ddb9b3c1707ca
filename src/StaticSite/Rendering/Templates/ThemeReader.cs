using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model.Reading;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>Reads a theme: the newspaper's own laid over the default one.</summary>
internal static class ThemeReader
{
    /// <summary>The theme; what is wrong with it is reported.</summary>
    /// <param name="own">The newspaper's own theme, or null.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static Theme Read(FileTree? own, DiagnosticBag diagnostics)
    {
        var trace = new Trace(default);
        own = own is null ? null : new TracedTree(own, trace);
        var standard = EmbeddedTree.Load(typeof(ThemeReader).Assembly, "theme", Theme.Standard);
        var below = ThemeFile.Read(standard, diagnostics);
        var file = own is null ? below : ReadFile(own, diagnostics);
        var whole = file.Over(below);
        var tree =
            own is null ? standard
            : file.IsWhole ? own
            : new OverlayTree(own, standard);
        var (assets, sheets) = ReadAssets(tree, diagnostics);
        var templates = TemplateReader.Read(tree, diagnostics);
        var parameters = file.IsWhole ? new Dictionary<string, string[]>() : Parameters.Take(standard, templates);
        var (ownWords, words) = (own is null ? [] : WordReader.Read(own, diagnostics), WordReader.Read(standard, diagnostics));
        Theme theme = new(
            tree.Name,
            templates.ByPath,
            templates.Sources,
            parameters,
            assets.ToDictionary(asset => asset.Name, asset => asset.Address, StringComparer.Ordinal),
            [.. assets.Select(asset => new OutputFile(asset.Address.Path, asset.Bytes))],
            [.. sheets.Where(sheet => Theme.IsOwn(sheet.Source.Path))],
            whole.ToOptions(),
            whole.Photos,
            whole.Card,
            whole.Card == below.Card,
            whole.Print.Sheet,
            whole.Print.Article,
            whole.Print.Most,
            whole.Sheets,
            whole.FoldsViews == true,
            WordReader.Join(ownWords, words),
            [.. trace.Observations]
        );
        if (own is null)
            return theme;
        var uses = templates.Uses();
        var check = new ThemeCheck(own, standard, uses, diagnostics);
        check.CheckFiles();
        check.CheckArguments(parameters);
        check.CheckNames(
            templates,
            [.. theme.Assets.Keys],
            [.. ownWords.Concat(words).SelectMany(language => language.Entries).Select(entry => entry.Key.Text).Distinct()]
        );
        check.CheckOptions(file, file.IsWhole ? ThemeFile.Empty : below);
        CheckWords(own, ownWords, words, uses, diagnostics);
        trace.Report(own, diagnostics);
        return theme;
    }

    /// <summary>How many characters of an article one sheet holds, by the theme.yaml alone; null if it does not say.</summary>
    /// <param name="own">The newspaper's own theme, or null.</param>
    public static int? MostPrinted(FileTree? own)
    {
        var (diagnostics, standard) = (new DiagnosticBag(), EmbeddedTree.Load(typeof(ThemeReader).Assembly, "theme", Theme.Standard));
        return (own is null ? ThemeFile.Empty : ThemeFile.Read(own, diagnostics)).Over(ThemeFile.Read(standard, diagnostics)).Print.Most;
    }

    private static void CheckWords(
        FileTree own,
        IReadOnlyList<WordFile> ownWords,
        IReadOnlyList<WordFile> words,
        TemplateUses uses,
        DiagnosticBag diagnostics
    )
    {
        WordReader.CheckNames(own, [.. words.Select(file => file.Language)], diagnostics);
        var check = new WordCheck(words, diagnostics);
        var used = uses.Words.Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var file in ownWords)
            check.Run(file, word => !uses.KnowsWords || used.Contains(word));
    }

    private static ThemeFile ReadFile(FileTree own, DiagnosticBag diagnostics)
    {
        foreach (var name in own.List("").Select(entry => entry.Name))
            if (Misnamed.Meant(name, ThemeFile.Name) == ThemeFile.Name && !own.HasFile(ThemeFile.Name))
                Misnamed.Report(own, name, ThemeFile.Name, diagnostics);
        return ThemeFile.Read(own, diagnostics);
    }

    private static (IReadOnlyList<ThemeAsset>, IReadOnlyList<StyleSheet>) ReadAssets(FileTree tree, DiagnosticBag diagnostics)
    {
        try
        {
            return ThemeAssets.Read(tree, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                Rules.BrokenTheme,
                tree.Name,
                Fault.Because("the theme cannot be read", e),
                "check the permissions of its files"
            );
            return ([], []);
        }
    }
}
