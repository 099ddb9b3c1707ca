using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Parsing;

/// <summary>Reads the values of a map by its <see cref="KeySet"/>; unknown, repeated and mistyped ones are diagnostics.</summary>
internal sealed class MapReader
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly KeySet _keys;
    private readonly DiagnosticBag _diagnostics;

    public MapReader(YamlMap map, KeySet keys, DiagnosticBag diagnostics)
    {
        (Map, _keys, _diagnostics) = (map, keys, diagnostics);
        foreach (var entry in map.Entries)
        {
            var written = entry.Key.Text;
            if (keys.Find(written) is not { } key)
                diagnostics.Add(Rules.UnknownKey, entry.Key.Span, $"'{written}' is not a key of {keys.Subject}", Help(entry, Candidates(written)));
            else if (!_entries.TryAdd(key.Name, entry))
                diagnostics.Add(Rules.DuplicateKey, entry.Key.Span, $"'{written}' is given a second time", $"keep one '{key.Name}'");
        }
    }

    /// <summary>The map itself, for reporting it as a whole.</summary>
    public YamlMap Map { get; }

    /// <summary>A text, or null if the key is absent or empty.</summary>
    public Sourced<string>? Text(string key) =>
        Value<YamlScalar>(key, "a text", "put quotes around it if it begins with [ or {") is { Text.Length: > 0 } scalar ? new(scalar.Text, scalar.Span) : null;

    /// <summary>A whole number, not negative, or null.</summary>
    public Sourced<int>? Number(string key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return text.With(number);
        _diagnostics.Add(Rules.WrongType, text.Span, $"'{key}' is a whole number, not '{text.Value}'", "write digits only");
        return null;
    }

    /// <summary>One of some words, or null.</summary>
    public Sourced<string>? Choice(string key, params string[] choices)
    {
        if (Text(key) is not { } text) return null;
        if (choices.Contains(text.Value, StringComparer.Ordinal)) return text;
        _diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a value of '{key}'", Suggestion.Help(text.Value, choices));
        return null;
    }

    /// <summary>The items of a list; a single value counts as a list of one; empty if the key is absent.</summary>
    public IReadOnlyList<YamlNode> List(string key)
    {
        if (!_entries.TryGetValue(key, out var entry) || entry.Value is YamlScalar { IsAbsent: true }) return [];
        return entry.Value is YamlList list ? list.Items : [entry.Value];
    }

    /// <summary>The texts of a list.</summary>
    public IEnumerable<Sourced<string>> Texts(string key) =>
        List(key).Select(item => AsText(item, key)).OfType<Sourced<string>>();

    /// <summary>A map, or null if the key is absent.</summary>
    public MapReader? Nested(string key, KeySet keys) => Value<YamlMap>(key, "a map", $"write its keys: {string.Join(", ", keys.Keys.Select(k => k.Name))}") is { } map
        ? new(map, keys, _diagnostics)
        : null;

    /// <summary>The entries of a map whose keys are the editor's own; empty if the key is absent.</summary>
    public IEnumerable<YamlEntry> Entries(string key)
    {
        if (Value<YamlMap>(key, "a map", "write 'key: value' for each") is not { } map) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (seen.Add(entry.Key.Text)) yield return entry;
            else _diagnostics.Add(Rules.DuplicateKey, entry.Key.Span, $"'{entry.Key.Text}' is given a second time", $"keep one '{entry.Key.Text}'");
        }
    }

    /// <summary>The same where each value is a text.</summary>
    public IEnumerable<(Sourced<string> Key, Sourced<string> Value)> Pairs(string key)
    {
        foreach (var entry in Entries(key))
            if (AsText(entry.Value, entry.Key.Text) is { } text)
                yield return (new(entry.Key.Text, entry.Key.Span), text);
    }

    /// <summary>The items of a list, each a map of some keys.</summary>
    public IEnumerable<MapReader> Maps(string key, KeySet keys)
    {
        foreach (var item in List(key))
        {
            if (item is YamlMap map) yield return new(map, keys, _diagnostics);
            else _diagnostics.Add(Rules.WrongType, item.Span, $"'{key}' takes maps here", $"write {{ {string.Join(": …, ", keys.Keys.Select(k => k.Name))}: … }}");
        }
    }

    /// <summary>A text that must be there; null with a diagnostic if it is not.</summary>
    public Sourced<string>? Required(string key)
    {
        if (Text(key) is { } text) return text;
        if (!_entries.TryGetValue(key, out var entry) || entry.Value is YamlScalar)
            _diagnostics.Add(Rules.MissingKey, Map.Span, $"'{key}' is missing from {_keys.Subject}", $"write '{key}: '");
        return null;
    }

    /// <summary>An item of a list as a text, or null with a diagnostic.</summary>
    public Sourced<string>? AsText(YamlNode item, string key)
    {
        if (item is YamlScalar scalar) return scalar.IsAbsent ? null : new(scalar.Text, scalar.Span);
        _diagnostics.Add(Rules.WrongType, item.Span, $"'{key}' takes texts here", "write a single value");
        return null;
    }

    private T? Value<T>(string key, string expected, string help) where T : YamlNode
    {
        if (!_entries.TryGetValue(key, out var entry) || entry.Value is YamlScalar { IsAbsent: true }) return null;
        if (entry.Value is T value) return value;
        _diagnostics.Add(Rules.WrongType, entry.Value.Span, $"'{entry.Key.Text}' is {expected}, not {Describe(entry.Value)}", help);
        return null;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a map",
        _ => "a text",
    };

    // In { … } a comma ends a value, so that the rest of a sentence looks like a key.
    private static string Help(YamlEntry entry, IEnumerable<string> candidates) =>
        Suggestion.Help(entry.Key.Text, [.. candidates])
        + (entry.Value is YamlScalar { IsAbsent: true } ? "; if it belongs to the value before it, put quotes around that value" : "");

    // A Chinese key is compared with Chinese names, an English one with English names.
    private IEnumerable<string> Candidates(string written) =>
        _keys.Keys.Select(key => written.Any(c => c >= 0x2E80) ? key.Alias : key.Name);
}
