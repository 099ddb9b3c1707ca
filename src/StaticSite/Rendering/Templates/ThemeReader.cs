using System.Globalization;
using System.Text;
using Scriban;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model.Reading;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Rendering.Templates;

/// <summary>Reads a theme: the newspaper's own laid over the default one.</summary>
internal static class ThemeReader
{
    private static readonly string[] Folders = ["layouts", "pages", "partials"];

    /// <summary>The theme; what is wrong with it is reported.</summary>
    /// <param name="own">The newspaper's own theme, or null.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static Theme Read(FileTree? own, DiagnosticBag diagnostics)
    {
        var trace = new Trace(default);
        own = own is null ? null : new TracedTree(own, trace);
        foreach (var name in own?.List("").Select(entry => entry.Name) ?? [])
            if (Misnamed.Meant(name, ThemeFile.Name) == ThemeFile.Name && !own!.HasFile(ThemeFile.Name)) Misnamed.Report(own, name, ThemeFile.Name, diagnostics);
        var standard = EmbeddedTree.Load(typeof(ThemeReader).Assembly, "theme");
        var isWhole = own is not null && ReadFile(own, diagnostics).IsWhole;
        var tree = own is null ? standard : isWhole ? own : new OverlayTree(own, standard);
        var assets = ReadAssets(tree, diagnostics);
        var file = ReadFile(tree, diagnostics);
        Theme theme = new(
            ReadTemplates(tree, diagnostics),
            assets.ToDictionary(asset => asset.Name, asset => asset.Address, StringComparer.Ordinal),
            [.. assets.Select(asset => new OutputFile(asset.Address.Path, asset.Bytes))],
            file.Options,
            file.Photos,
            ReadWords(own, standard, diagnostics),
            [.. trace.Sights]);
        if (own is not null) trace.Report(own, diagnostics);
        return theme;
    }

    private static IReadOnlyList<ThemeAsset> ReadAssets(FileTree tree, DiagnosticBag diagnostics)
    {
        try
        {
            return ThemeAssets.Read(tree);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Rules.BrokenTheme, tree.Name, $"the theme cannot be read: {e.Message}", "see whether its files may be read");
            return [];
        }
    }

    private static ThemeFile ReadFile(FileTree tree, DiagnosticBag diagnostics)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal);
        if (!tree.HasFile(ThemeFile.Name) || SourceReader.Read(tree, ThemeFile.Name, diagnostics) is not { } source) return new(false, options, ReadPhotos(null, diagnostics));
        var keys = new MapReader(YamlParser.Parse(source, diagnostics), KeySets.Theme, diagnostics);
        foreach (var (key, value) in keys.Pairs("options"))
            options[key.Value] = value.Value switch { "true" => true, "false" => false, var text => text };
        return new(keys.Choice("base")?.Value == "none", options, ReadPhotos(keys.Nested("photos", KeySets.ThemePhotos), diagnostics));
    }

    private static PhotoRecipe ReadPhotos(MapReader? keys, DiagnosticBag diagnostics)
    {
        var widths = new SortedSet<int>();
        foreach (var text in keys?.Texts("widths") ?? [])
        {
            if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= PhotoRecipe.Widest) widths.Add(width);
            else diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a width of pictures", $"write pixels, up to {PhotoRecipe.Widest}");
        }
        return new(widths.Count == 0 ? PhotoRecipe.UsualWidths : [.. widths.Take(PhotoRecipe.MostWidths)], keys?.Number("smallest")?.Value ?? 0);
    }

    private static Dictionary<string, Template> ReadTemplates(FileTree tree, DiagnosticBag diagnostics)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var path in Folders.SelectMany(tree.Walk).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            if (SourceReader.Read(tree, path, diagnostics) is not { } source) continue;
            var template = Template.Parse(source.Text, source.Path);
            foreach (var message in template.Messages.Where(message => message.Type == Scriban.Parsing.ParserMessageType.Error))
                diagnostics.Add(Rules.BrokenTheme, source.Span(message.Span.Start.Offset, 1), $"the template cannot be read: {message.Message}", "see theme/README.md and Scriban's language reference");
            if (!template.HasErrors) templates[path] = template;
        }
        if (!templates.ContainsKey(Theme.Layout) && !diagnostics.HasErrors)
            diagnostics.Add(Rules.BrokenTheme, tree.Display(Theme.Layout), "the theme has no layout", "write it, or leave out 'base: none' in theme.yaml");
        return templates;
    }

    // A word that the newspaper's own theme does not have is the default theme's, also where that is replaced whole.
    private static Dictionary<string, Strings> ReadWords(FileTree? own, FileTree standard, DiagnosticBag diagnostics)
    {
        var words = new Dictionary<string, Strings>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Words(own).Union(Words(standard), StringComparer.Ordinal))
        {
            var maps = new[] { own, standard }.OfType<FileTree>().Where(tree => tree.HasFile(path)).Select(tree => SourceReader.Read(tree, path, diagnostics)).OfType<SourceText>().ToArray();
            if (maps.Length > 0) words[Path.GetFileNameWithoutExtension(path)] = new(maps[0].Path, [.. maps.SelectMany(source => YamlParser.Parse(source, diagnostics).Entries)]);
        }
        return words;
    }

    private static IEnumerable<string> Words(FileTree? tree) => tree?.Walk("i18n").Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)) ?? [];
}
