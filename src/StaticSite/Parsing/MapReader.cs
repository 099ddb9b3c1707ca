using System.Collections.Immutable;
using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Parsing;

/// <summary>Reads the values of a map by its <see cref="KeySet"/>; unknown, repeated and mistyped ones are diagnostics.</summary>
internal sealed class MapReader
{
    // A map has a handful of keys: looking through them is faster than hashing.
    private readonly (string Name, YamlEntry Entry)[] _entries;
    private readonly int _count;
    private readonly KeySet _keys;
    private readonly DiagnosticBag _diagnostics;
    private UnknownKeys? _unknown;
    private bool _isMisread;

    /// <summary>Whether there are keys that are not known, which has been reported.</summary>
    public bool HasUnknownKeys => _unknown is not null;

    public MapReader(YamlMap map, KeySet keys, DiagnosticBag diagnostics)
    {
        (Map, _keys, _diagnostics) = (map, keys, diagnostics);
        _entries = new (string, YamlEntry)[map.Entries.Length];
        foreach (var entry in map.Entries)
        {
            var written = entry.Key.Text;
            if (keys.Find(written) is not { } key)
                ReportUnknown(entry);
            else if (Find(key.Name) is not null)
                diagnostics.Add(Rules.DuplicateKey, entry.Key.Span, $"'{written}' is given twice", $"keep one '{key.Name}'");
            else
            {
                _entries[_count++] = (key.Name, entry);
                CommentedText.Report(key, entry, diagnostics);
            }
        }
    }

    /// <summary>The map itself, for reporting it as a whole.</summary>
    public YamlMap Map { get; }

    /// <summary>A text, or null if the key is absent or empty.</summary>
    public Sourced<string>? Text(string key) =>
        Value<YamlScalar>(key, Shapes.Text, "put quotes around it if it begins with [ or {") is { Text.Length: > 0 } scalar
            ? new(scalar.Text, scalar.Span)
            : null;

    /// <summary>A whole number, not negative, or null.</summary>
    public Sourced<int>? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return text.With(number);
        _diagnostics.Add(
            Rules.WrongType,
            text.Span,
            $"'{key}' must be a whole number, not '{text.Value}'",
            Suggestion.InHalfWidth(text.Value, "write digits only")
        );
        return null;
    }

    /// <summary>A number above 0, with decimals or without, or null.</summary>
    public double? Measure(string key) => Text(key) is { } text ? AsMeasure(key, text) : null;

    /// <summary>The same where it must be there.</summary>
    public double? RequiredMeasure(string key) => Required(key) is { } text ? AsMeasure(key, text) : null;

    /// <summary>The numbers of all keys that must be there, by key; null with a diagnostic if one is missing or is none.</summary>
    public IReadOnlyDictionary<string, double>? RequiredMeasures()
    {
        string[] names = [.. _keys.Keys.Where(key => key.IsRequired).Select(key => key.Name)];
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in names)
            if (RequiredMeasure(name) is { } number)
                numbers[name] = number;
        return numbers.Count == names.Length ? numbers : null;
    }

    private double? AsMeasure(string key, Sourced<string> text)
    {
        if (double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        _diagnostics.Add(
            Rules.WrongType,
            text.Span,
            $"'{key}' must be a number above 0, not '{text.Value}'",
            Suggestion.InHalfWidth(text.Value, "write digits, with a point before decimals")
        );
        return null;
    }

    /// <summary>A colour in six hexadecimal digits, or null.</summary>
    public string? Colour(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (text.Value is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit))
            return text.Value.ToLowerInvariant();
        _diagnostics.Add(
            Rules.BadValue,
            text.Span,
            $"'{text.Value}' is not a colour",
            "write # and six hexadecimal digits, in quotes: \"#9e1b16\""
        );
        return null;
    }

    /// <summary>One of some words, in English, or null.</summary>
    public Sourced<string>? Choice(string key) => Text(key) is { } text ? Chosen(key, text) : null;

    /// <summary>Some of the words that a key takes, in English.</summary>
    public IEnumerable<Sourced<string>> Choices(string key) => Texts(key).Select(text => Chosen(key, text)).OfType<Sourced<string>>();

    private Sourced<string>? Chosen(string key, Sourced<string> text)
    {
        var shape = _keys.Find(key)!.Shape;
        if (shape.Find(text.Value) is { } choice)
            return text.With(choice.Name);
        var list = shape.Items is null ? null : Suggestion.AsList(text.Value);
        _diagnostics.Add(
            Rules.BadValue,
            text.Span,
            $"'{text.Value}' is not a value of '{key}'",
            list ?? Suggestion.Help(text.Value, shape.WordsLike(text.Value))
        );
        return null;
    }

    /// <summary>Whether a map was written.</summary>
    public bool IsMap(string key) => Find(key)?.Value is YamlMap;

    /// <summary>Whether a list was written.</summary>
    public bool IsList(string key) => Find(key)?.Value is YamlList;

    /// <summary>Whether a key has no value because a comment begins where its text was meant to; that has been reported.</summary>
    public bool IsCommentedOut(string key) =>
        Find(key) is { Value: YamlScalar { IsAbsent: true } value } && CommentedText.IsMeantAsText(_keys.Find(key)!.Shape, value);

    /// <summary>The items of a list; a single value counts as a list of one; empty if the key is absent.</summary>
    public ImmutableArray<YamlNode> List(string key) =>
        Find(key)?.Value switch
        {
            null or YamlScalar { IsAbsent: true } => [],
            YamlList list => list.Items,
            { } single => [single],
        };

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<Sourced<string>> Texts(string key)
    {
        var items = List(key);
        if (items.IsEmpty)
            return [];
        var texts = ImmutableArray.CreateBuilder<Sourced<string>>(items.Length);
        foreach (var item in items)
            if (AsText(item, key) is { } text)
                texts.Add(text);
        return texts.DrainToImmutable();
    }

    /// <summary>A map, or null if the key is absent.</summary>
    public MapReader? Nested(string key, KeySet keys) =>
        Find(key) is not null && Value<YamlMap>(key, Shapes.Map, $"write its keys: {Names(keys)}") is { } map
            ? new(map, keys, _diagnostics)
            : null;

    /// <summary>The entries of a map whose keys are the editor's own; empty if the key is absent.</summary>
    public IEnumerable<YamlEntry> Entries(string key)
    {
        if (Value<YamlMap>(key, Shapes.Map, "write 'key: value' for each") is not { } map)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (seen.Add(entry.Key.Text))
                yield return entry;
            else
                _diagnostics.Add(Rules.DuplicateKey, entry.Key.Span, $"'{entry.Key.Text}' is given twice", $"keep one '{entry.Key.Text}'");
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
    public ImmutableArray<MapReader> Maps(string key, KeySet keys)
    {
        var items = List(key);
        if (items.IsEmpty)
            return [];
        var maps = ImmutableArray.CreateBuilder<MapReader>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlMap map)
                maps.Add(new(map, keys, _diagnostics));
            else
                _diagnostics.Add(
                    Rules.WrongType,
                    item.Span,
                    $"each item of '{key}' must be a map",
                    $"write {{ {Names(keys, ": …, ")}: … }}"
                );
        }
        return maps.DrainToImmutable();
    }

    /// <summary>A text that must be there; null with a diagnostic if it is not.</summary>
    public Sourced<string>? Required(string key)
    {
        if (Text(key) is { } text)
            return text;
        if (Find(key)?.Value is null or YamlScalar && !_isMisread && !IsCommentedOut(key))
            _diagnostics.Add(Rules.MissingKey, Map.Span, $"'{key}' is missing from {_keys.Subject}", $"write '{key}: '");
        return null;
    }

    /// <summary>An item of a list as a text, or null with a diagnostic.</summary>
    public Sourced<string>? AsText(YamlNode item, string key)
    {
        if (item is YamlScalar scalar)
            return scalar.IsAbsent ? null : new(scalar.Text, scalar.Span);
        _diagnostics.Add(Rules.WrongType, item.Span, $"each value of '{key}' must be text", "write a single value");
        return null;
    }

    private YamlEntry? Find(string key)
    {
        foreach (var (name, entry) in _entries.AsSpan(0, _count))
            if (name == key)
                return entry;
        return null;
    }

    private T? Value<T>(string key, Term expected, Phrase help)
        where T : YamlNode
    {
        if (Find(key) is not { } entry || entry.Value is YamlScalar { IsAbsent: true })
            return null;
        if (entry.Value is T value)
            return value;
        _diagnostics.Add(Rules.WrongType, entry.Value.Span, $"'{entry.Key.Text}' must be {expected}, not {Describe(entry.Value)}", help);
        return null;
    }

    private static string Names(KeySet keys, string separator = ", ") => string.Join(separator, keys.Keys.Select(key => key.Name));

    private static Term Describe(YamlNode node) =>
        node switch
        {
            YamlList => Shapes.List,
            YamlMap => Shapes.Map,
            _ => Shapes.Text,
        };

    private static class Shapes
    {
        public static readonly Term Text = ("text", "文字"),
            List = ("a list", "列表"),
            Map = ("a map", "一组“键: 值”");
    }

    private void ReportUnknown(YamlEntry entry) => _isMisread |= (_unknown ??= new(Map, _keys, _diagnostics)).Report(entry);
}
