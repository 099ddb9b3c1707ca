using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Resolving;

/// <summary>The words of the interface in one language, from the theme's <c>i18n/</c>.</summary>
internal sealed class Strings
{
    private readonly string _path;
    private readonly Dictionary<string, YamlNode> _entries;
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);
    private readonly string? _digits;

    /// <param name="path">The file that they are written in.</param>
    /// <param name="entries">The words; of two with the same key the first is meant.</param>
    public Strings(string path, ImmutableArray<YamlEntry> entries)
    {
        _path = path;
        _entries = entries
            .DistinctBy(entry => entry.Key.Text)
            .ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);
        foreach (var (key, value) in _entries)
        {
            if (value is not YamlScalar scalar)
                continue;
            Script[key] = scalar.Text;
            _patterns[key] = Pattern.Read(scalar.Text);
        }
        _digits = (_entries.GetValueOrDefault("digits") as YamlScalar)?.Text;
    }

    /// <summary>The words as templates see them, <c>text.skip</c>.</summary>
    public ScriptObject Script { get; } = [];

    /// <summary>A word, its placeholders filled in.</summary>
    /// <exception cref="ThemeException">The theme lacks it.</exception>
    public string Get(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _patterns.TryGetValue(key, out var pattern) ? pattern.Fill(values) : throw Missing(key);

    /// <summary>How artificial intelligence took part, as readers see it.</summary>
    /// <exception cref="ThemeException">The theme lacks it.</exception>
    public string LabelOf(AiUse use) => use.Word is { } word ? Get(word) : use.Value;

    /// <summary>What an article is, as readers see it; null for news.</summary>
    /// <exception cref="ThemeException">The theme lacks it.</exception>
    public string? LabelOf(ArticleKind kind) => kind == ArticleKind.News ? null : Get($"kind_{kind.ToString().ToLowerInvariant()}");

    /// <summary>A number in the digits of the language, as ٢٠٢٢.</summary>
    public string Number(int number) => Number(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of a page in the digits of the language, as ٠١.</summary>
    public string Number(PageNumber number) => Number(number.Text);

    private string Number(string text) =>
        _digits is { Length: 10 } digits ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c)) : text;

    /// <summary>One of a list of words.</summary>
    /// <exception cref="ThemeException">The theme lacks it.</exception>
    public string Item(string key, int index) =>
        (_entries.GetValueOrDefault(key) as YamlList ?? throw Missing(key)).Items is var items
        && index < items.Length
        && items[index] is YamlScalar scalar
            ? scalar.Text
            : throw Missing($"{key}[{index}]");

    private ThemeException Missing(string key) =>
        new(SourceLocation.Whole(_path), $"the theme has no words for '{key}'", $"add '{key}: ' to {_path}");
}
