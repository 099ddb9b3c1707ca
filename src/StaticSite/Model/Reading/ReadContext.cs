using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>What every reader needs: where to read, what is published, where to report.</summary>
/// <param name="Input">The input.</param>
/// <param name="Settings">What newspaper.yaml says.</param>
/// <param name="Addresses">The addresses of the program's own.</param>
/// <param name="Language">The language of what does not say otherwise.</param>
/// <param name="Publication">What this build publishes.</param>
/// <param name="Diagnostics">Where to report.</param>
internal sealed record ReadContext(
    FileTree Input,
    NewspaperSettings Settings,
    SiteAddresses Addresses,
    string Language,
    TracedPublication Publication,
    DiagnosticBag Diagnostics
)
{
    /// <summary>The keys of a YAML file, or null if there is no such file.</summary>
    public static MapReader? ReadYaml(FileTree input, string path, KeySet keys, DiagnosticBag diagnostics)
    {
        if (!input.HasFile(path) || SourceReader.Read(input, path, diagnostics) is not { } source)
            return null;
        return new(YamlParser.Parse(source, diagnostics), keys, diagnostics);
    }

    /// <summary>A Markdown file's front matter and keys, or null if it cannot be read.</summary>
    public (FrontMatter File, MapReader Keys)? ReadMarkdown(string path, KeySet keys)
    {
        if (SourceReader.Read(Input, path, Diagnostics) is not { } source)
            return null;
        var file = FrontMatter.Split(source, Diagnostics);
        return (file, new(file.Keys, keys, Diagnostics));
    }

    /// <summary>What a folder holds, without what is skipped; a name that cannot be read is reported.</summary>
    public IReadOnlyList<TreeEntry> List(string folder) => List(folder, item => item.IsIgnored);

    /// <summary>What a folder holds, private names too, without what a system or a program left behind.</summary>
    public IReadOnlyList<TreeEntry> ListAll(string folder) => List(folder, item => item.IsLeftover);

    private IReadOnlyList<TreeEntry> List(string folder, Func<TreeEntry, bool> isIgnored)
    {
        var items = Input.List(folder);
        if (!items.Any(item => isIgnored(item) || item.Name.Contains('\uFFFD')))
            return items;
        // What is not UTF-8 arrives as U+FFFD, and no file is found by that.
        foreach (var item in items.Where(item => item.Name.Contains('\uFFFD')))
            Diagnostics.Add(
                Rules.BadFileName,
                Input.Display(FileTree.Join(folder, item.Name)),
                "the name is not UTF-8, so the file cannot be opened",
                "rename it; archives from Windows are unpacked with 'unzip -O GBK'"
            );
        return [.. items.Where(item => !isIgnored(item) && !item.Name.Contains('\uFFFD'))];
    }

    /// <summary>The text rules of a language; null means the issue's.</summary>
    public TextRules RulesFor(string? language, bool keepsLines = false) =>
        new()
        {
            KeepsLines = keepsLines,
            NormalizesPunctuation = Settings.NormalizesPunctuation && TextRules.IsChinese(language ?? Language),
            ForbidsHtml = Settings.ForbidsHtml,
        };

    /// <summary>A text of front matter as it is published.</summary>
    public Sourced<string>? Text(MapReader keys, string key, TextRules rules) =>
        keys.Text(key) is { } text ? MarkdownParser.Plain(text, rules, Diagnostics) : null;

    /// <summary>A day or a moment, or null with a diagnostic if it is neither.</summary>
    /// <param name="keys">The map.</param>
    /// <param name="key">The key.</param>
    public Sourced<Instant>? Time(MapReader keys, string key)
    {
        if (keys.Text(key) is not { } text)
            return null;
        if (Times.Parse(text.Value, Settings.TimeZone) is { } time)
            return text.With(time);
        CalendarReader.ReportDate(text, $"'{text.Value}' is not a date or time", "2022-01-10T06:00", Diagnostics);
        return null;
    }

    /// <summary>How artificial intelligence took part, or null.</summary>
    public Sourced<AiUse>? Ai(MapReader keys, TextRules rules) =>
        Text(keys, "ai", rules) is { } text && AiUse.Of(text, Diagnostics) is { } use ? text.With(use) : null;

    /// <summary>A language tag (BCP 47), or null with a diagnostic if it is not one.</summary>
    public static string? ReadLanguage(MapReader keys, DiagnosticBag diagnostics)
    {
        if (keys.Text("language") is not { } tag)
            return null;
        if (LanguageTag.Fault(tag.Value) is not { } help)
            return tag.Value;
        diagnostics.Add(Rules.BadValue, tag.Span, $"'{tag.Value}' is not a language tag", help);
        return null;
    }

    /// <summary>Reports a file that nothing uses.</summary>
    public void ReportUnused(string path, Phrase help) =>
        Diagnostics.Add(Rules.UnusedFile, Input.Display(path), "nothing uses this file", help);
}
