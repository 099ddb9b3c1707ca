using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Parsing;

/// <summary>
/// Reports the keys of a map that are not known: what was probably meant, and an edit that writes it where that is clear.
/// </summary>
internal sealed class UnknownKeys(YamlMap map, KeySet keys, DiagnosticBag diagnostics)
{
    // The keys that are there, and those that a fix makes: no fix gives one a second time.
    private readonly HashSet<string> _given = map
        .Entries.Select(entry => keys.Find(entry.Key.Text)?.Name)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Reports one.</summary>
    /// <returns>Whether it is a known key together with its value.</returns>
    public bool Report(YamlEntry entry)
    {
        var (key, isAbsent) = (entry.Key, entry.Value is YamlScalar { IsAbsent: true });
        if (isAbsent && Divided(key.Text) is var (name, value))
        {
            diagnostics.Add(
                Rules.UnknownKey,
                key.Span,
                "a space is missing after the colon",
                $"write '{name}: {value}'",
                Space(key, name, value)
            );
            return true;
        }
        var (help, meant) = ForeignKeys.Advice(keys, key.Text) ?? Near(key.Text, isAbsent);
        diagnostics.Add(
            Rules.UnknownKey,
            key.Span,
            $"'{key.Text}' is not a key of {keys.Subject}",
            help,
            meant is null ? null : Rename(key, meant)
        );
        return false;
    }

    // {holder:镇报} is one key without a value.
    private (string Name, string Value)? Divided(string written)
    {
        var colon = written.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && written[..colon].TrimEnd() is var name && keys.Find(name) is not null
            ? (name, written[(colon + 1)..].TrimStart())
            : null;
    }

    // A Chinese key is compared with Chinese names, an English one with English names.
    private (Phrase Help, string? Key) Near(string written, bool isAbsent)
    {
        string[] names = [.. keys.Keys.Select(key => Suggestion.IsChinese(written) ? key.Alias : key.Name)];
        var help = Suggestion.DidYouMean(written, names, Show) ?? $"known keys: {Phrase.List(names.Select(Show))}";
        // In { … } a comma ends a value, so that the rest of a sentence looks like a key.
        return isAbsent
            ? ($"{help}; {(Phrase)"if it belongs to the value before it, put quotes around that value"}", null)
            : (help, Suggestion.OnlyNearest(written, names));
    }

    // An editor who reads Chinese knows keys by their Chinese names.
    private object Show(string name) => keys.Find(name) is { } key && key.Name == name ? key.Term : name;

    // A value that begins with a mark may be read as something else than text.
    private Fix? Space(YamlScalar key, string name, string value)
    {
        if (value.Length == 0 || !key.IsPlain || Characters(key) is not { } span || !_given.Add(keys.Find(name)!.Name))
            return null;
        var between = span.Source.Span(span.Start + name.Length, span.Length - name.Length - value.Length);
        return new(IsSafe: char.IsLetterOrDigit(value[0]), [between.Replace(": ")]);
    }

    private Fix? Rename(YamlScalar key, string name) =>
        Characters(key) is { } span && _given.Add(keys.Find(name)!.Name) ? Fix.Unsafe(span.Replace(name)) : null;

    // The position of the key itself, without quotes; null if it is written with escapes.
    private static SourceSpan? Characters(YamlScalar key)
    {
        var span = key.IsPlain ? key.Span : key.Span with { Start = key.Span.Start + 1, Length = key.Span.Length - 2 };
        return span.Length > 0 && span.Source.Text.AsSpan(span.Start, span.Length).SequenceEqual(key.Text) ? span : null;
    }
}
