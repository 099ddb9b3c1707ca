using System.Globalization;
using Scriban.Runtime;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Rendering.Templates;

/// <summary>The words of the interface in one language, from the theme's <c>i18n/</c>.</summary>
internal sealed class Strings
{
    private readonly string _path;
    private readonly Dictionary<string, YamlNode> _entries;

    public Strings(string path, YamlMap map)
    {
        _path = path;
        _entries = map.Entries.DistinctBy(entry => entry.Key.Text).ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);
        foreach (var (key, value) in _entries)
            if (value is YamlScalar scalar) Script[key] = scalar.Text;
    }

    /// <summary>The words as templates see them, <c>text.skip</c>.</summary>
    public ScriptObject Script { get; } = [];

    /// <summary>A word, its placeholders filled in.</summary>
    /// <exception cref="ThemeException">The theme lacks it.</exception>
    public string Get(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Find<YamlScalar>(key).Text;
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A number in the digits of the language, as ٢٠٢٢.</summary>
    public string Number(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return _entries.GetValueOrDefault("digits") is YamlScalar { Text: { Length: 10 } digits }
            ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c))
            : text;
    }

    /// <summary>One of a list of words.</summary>
    /// <exception cref="ThemeException">The theme lacks it.</exception>
    public string Item(string key, int index) =>
        Find<YamlList>(key).Items is var items && index < items.Length && items[index] is YamlScalar scalar ? scalar.Text : throw Missing($"{key}[{index}]");

    private T Find<T>(string key) where T : YamlNode => _entries.GetValueOrDefault(key) as T ?? throw Missing(key);

    private ThemeException Missing(string key) =>
        new(SourceLocation.Whole(_path), $"the theme has no words for '{key}'", $"add '{key}: ' to {_path}");
}
