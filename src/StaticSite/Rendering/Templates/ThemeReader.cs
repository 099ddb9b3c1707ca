using System.Text;
using Scriban;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Rendering.Templates;

/// <summary>Reads a theme: the newspaper's own laid over the default one.</summary>
internal static class ThemeReader
{
    private static readonly string[] Folders = ["layouts", "pages", "partials"];

    /// <summary>The theme; what is wrong with it is reported.</summary>
    /// <param name="own">The newspaper's own theme, or null.</param>
    /// <param name="language">The newspaper's language tag.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static Theme Read(FileTree? own, string language, DiagnosticBag diagnostics)
    {
        var standard = EmbeddedTree.Load(typeof(ThemeReader).Assembly, "theme");
        var isWhole = own is not null && ReadFile(own, diagnostics).IsWhole;
        var tree = own is null ? standard : isWhole ? own : new OverlayTree(own, standard);
        var assets = ThemeAssets.Read(tree);
        return new(
            ReadTemplates(tree, diagnostics),
            assets.ToDictionary(asset => asset.Name, asset => asset.Address, StringComparer.Ordinal),
            [.. assets.Select(asset => new OutputFile(asset.Address.Path, asset.Bytes))],
            ReadFile(tree, diagnostics).Options,
            ReadStrings(tree, language, diagnostics));
    }

    private static ThemeFile ReadFile(FileTree tree, DiagnosticBag diagnostics)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal);
        if (!tree.HasFile(ThemeFile.Name) || SourceReader.Read(tree, ThemeFile.Name, diagnostics) is not { } source) return new(false, options);
        var keys = new MapReader(YamlParser.Parse(source, 0, source.Text.Length, diagnostics), KeySets.Theme, diagnostics);
        foreach (var (key, value) in keys.Pairs("options"))
            options[key.Value] = value.Value switch { "true" => true, "false" => false, var text => text };
        return new(keys.Choice("base", "default", "none")?.Value == "none", options);
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

    // A language's own file, then the file of its script, then English.
    private static Strings ReadStrings(FileTree tree, string language, DiagnosticBag diagnostics)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        string[] names = [language, language.Split('-')[0], isChinese ? "zh-Hans" : "en", "en"];
        var path = names.Select(name => $"i18n/{name}.yaml").FirstOrDefault(tree.HasFile);
        if (path is null)
        {
            diagnostics.Add(Rules.BrokenTheme, tree.Display("i18n/en.yaml"), "the theme has no words for the interface", "write i18n/en.yaml");
            return new("i18n/en.yaml", new YamlMap([], new SourceText("", "").Span(0, 0)));
        }
        var source = SourceReader.Read(tree, path, diagnostics) ?? new SourceText(tree.Display(path), "");
        return new(source.Path, YamlParser.Parse(source, 0, source.Text.Length, diagnostics));
    }
}
