using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>Compares the words of a newspaper's own theme with the default theme's, which the program fills in.</summary>
internal sealed class WordCheck(IReadOnlyList<WordFile> standard, DiagnosticBag diagnostics)
{
    // What a page's title or description may leave out.
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal) { "newspaper", "date", "count" };

    private readonly ILookup<string, YamlNode> _known = standard
        .SelectMany(file => file.Entries)
        .ToLookup(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The names of the default theme's words.</summary>
    public IEnumerable<string> Names => _known.Select(word => word.Key);

    /// <summary>Reports what is wrong with a file's words.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isUsed">Whether a template names a word.</param>
    public void Run(WordFile file, Func<string, bool> isUsed)
    {
        foreach (var (key, value) in file.Entries)
        {
            if (_known.Contains(key.Text))
                Compare(file, key, value);
            else if (!isUsed(key.Text))
                diagnostics.Add(
                    Rules.UnusedWord,
                    key.Span,
                    $"neither the program nor a template uses the word '{key.Text}'",
                    Suggestion.Nearest(key.Text, Names) is { } near
                        ? (Phrase)$"did you mean '{near}'?"
                        : $"remove it, or write '{{{{ text.{key.Text} }}}}' where it belongs"
                );
        }
    }

    private void Compare(WordFile file, YamlScalar key, YamlNode value)
    {
        var known = _known[key.Text].First();
        switch (known, value)
        {
            case (YamlList list, YamlList own) when own.Items.Length != list.Items.Length:
                diagnostics.Add(
                    Rules.WrongType,
                    value.Span,
                    $"'{key.Text}' has {own.Items.Length} words, but needs {list.Items.Length}",
                    "write all of them in a list: [first, second]"
                );
                break;
            case (YamlList list, not YamlList):
                diagnostics.Add(
                    Rules.WrongType,
                    value.Span,
                    $"'{key.Text}' must be a list of {list.Items.Length} words",
                    "write all of them in a list: [first, second]"
                );
                break;
            case (YamlScalar, not YamlScalar):
                diagnostics.Add(Rules.WrongType, value.Span, $"'{key.Text}' must be a single text", "write a single value");
                break;
            case (YamlScalar, YamlScalar text):
                ComparePlaces(file, key.Text, text);
                break;
        }
    }

    private void ComparePlaces(WordFile file, string key, YamlScalar text)
    {
        var standards = _known[key].OfType<YamlScalar>().Select(PlacesOf).ToArray();
        var own = PlacesOf(text);
        var known = standards.SelectMany(places => places).Distinct().Order(StringComparer.Ordinal).ToArray();
        foreach (var unknown in own.Except(known))
            diagnostics.Add(Rules.UnknownPlace, SpanOf(text, unknown), $"'{key}' has no placeholder '{{{unknown}}}'", Help(unknown, known));
        // A misspelt one is reported once.
        if (own.Except(known).Any())
            return;
        var lost = standards
            .Aggregate((one, other) => [.. one.Intersect(other)])
            .Except(own)
            .Where(place => own.Length == 0 || !Optional.Contains(place))
            .ToArray();
        if (lost.Length > 0)
            diagnostics.Add(
                Rules.LostPlace,
                text.Span,
                $"'{key}' lacks the placeholder {Phrase.List(lost.Select(place => $"{{{place}}}"))}",
                $"add it, as in the default theme: \"{Standard(file, key)}\""
            );
    }

    // In the same language, or else in Chinese.
    private string Standard(WordFile own, string key) =>
        standard
            .OrderBy(file =>
                file.Language == own.Language ? 0
                : file.Language == "zh-Hans" ? 1
                : 2
            )
            .SelectMany(file => file.Entries)
            .Where(entry => entry.Key.Text == key)
            .Select(entry => ((YamlScalar)entry.Value).Text)
            .First();

    private static Phrase Help(string unknown, string[] known)
    {
        if (known.Length == 0)
            return "remove it; this word has no placeholders";
        return Suggestion.Nearest(unknown, known) is { } near
            ? (Phrase)$"did you mean '{{{near}}}'?"
            : $"known placeholders: {Phrase.List(known.Select(place => $"{{{place}}}"))}";
    }

    private static string[] PlacesOf(YamlScalar text) =>
        [.. Pattern.Read(text.Text).Parts.Select(part => part.Name).OfType<string>().Distinct()];

    // Its position in the file, unless escapes precede it.
    private static SourceSpan SpanOf(YamlScalar text, string place)
    {
        var written = text.Span.Source.Text.AsSpan(
            text.Span.Start,
            Math.Min(text.Span.Length, text.Span.Source.Text.Length - text.Span.Start)
        );
        var at = written.IndexOf($"{{{place}}}");
        return at < 0 ? text.Span : new(text.Span.Source, text.Span.Start + at, place.Length + 2);
    }
}
