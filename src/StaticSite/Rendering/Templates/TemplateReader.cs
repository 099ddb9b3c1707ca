using Scriban;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Rendering.Templates;

/// <summary>The templates of a theme.</summary>
/// <param name="ByPath">By path, such as <c>pages/page.html</c>.</param>
/// <param name="Sources">Their texts, by the path that is shown in messages.</param>
internal sealed record TemplateSet(IReadOnlyDictionary<string, Template> ByPath, IReadOnlyDictionary<string, SourceText> Sources)
{
    /// <summary>What they name.</summary>
    public TemplateUses Uses()
    {
        var uses = new TemplateUses();
        foreach (var template in ByPath.Values)
            uses.Add(template.Page!, Sources[template.SourceFilePath!]);
        return uses;
    }
}

/// <summary>Reads the templates of a theme.</summary>
internal static class TemplateReader
{
    /// <summary>The folders that hold templates.</summary>
    public static readonly string[] Folders = ["layouts", "pages", "partials"];

    /// <summary>The extension of a template.</summary>
    public const string Extension = ".html";

    /// <summary>The templates; what cannot be read is reported.</summary>
    public static TemplateSet Read(FileTree theme, DiagnosticBag diagnostics)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var sources = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var path in Folders.SelectMany(theme.Walk).Where(path => path.EndsWith(Extension, StringComparison.Ordinal)))
        {
            if (SourceReader.Read(theme, path, diagnostics) is not { } source)
                continue;
            var template = Template.Parse(source.Text, source.Path);
            foreach (var message in template.Messages.Where(message => message.Type == Scriban.Parsing.ParserMessageType.Error))
                diagnostics.Add(
                    Rules.BrokenTheme,
                    source.Span(message.Span.Start.Offset, 1),
                    Phrase.Because("the template cannot be parsed", Phrase.Verbatim(message.Message)),
                    "see theme/README.md and the Scriban language reference"
                );
            sources[source.Path] = source;
            if (!template.HasErrors)
                templates[path] = template;
        }
        if (!templates.ContainsKey(Theme.Layout) && !diagnostics.HasErrors)
            diagnostics.Add(
                Rules.BrokenTheme,
                $"{theme.Name}/{Theme.Layout}",
                "the theme has no layout",
                "write it, or remove 'base: none' from theme.yaml"
            );
        return new(templates, sources);
    }
}
