using System.Collections.Immutable;

namespace StaticSite.Diagnostics;

/// <summary>Collects diagnostics; one bag belongs to one thread.</summary>
internal sealed class DiagnosticBag
{
    // Most bags stay empty.
    private List<Diagnostic>? _items;
    private CheckLevels _levels = CheckLevels.Default;

    /// <summary>Whether anything collected keeps the newspaper from being published.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether anything collected is probably not as meant.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>The severities of rules; diagnostics that are already collected are reassessed.</summary>
    public CheckLevels Levels
    {
        get => _levels;
        set
        {
            _levels = value;
            if (_items is not { } items)
                return;
            (_items, HasErrors, HasWarnings) = (null, false, false);
            foreach (var item in items)
                Add(item);
        }
    }

    /// <summary>Reports a stretch of text, with its fix if there is one.</summary>
    public void Add(Rule rule, SourceSpan span, Phrase message, Phrase help, Fix? fix = null) =>
        Add(new(rule, span.Locate(), message, help) { Fix = fix });

    /// <summary>Reports a file or folder as a whole.</summary>
    public void Add(Rule rule, string path, Phrase message, Phrase help) => Add(new(rule, SourceLocation.Whole(path), message, help));

    /// <summary>Reports a place that is known without its text.</summary>
    public void Add(Rule rule, SourceLocation location, Phrase message, Phrase help) => Add(new(rule, location, message, help));

    /// <summary>Everything collected, in the order of collection.</summary>
    public IReadOnlyList<Diagnostic> Items => _items ?? [];

    /// <summary>Takes over what another bag holds.</summary>
    public void AddRange(DiagnosticBag other) => AddRange(other.Items);

    /// <summary>Takes over what was collected before.</summary>
    public void AddRange(IEnumerable<Diagnostic> collected)
    {
        foreach (var item in collected)
            Add(item);
    }

    /// <summary>Everything collected, sorted by place, each once.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. (_items ?? []).Distinct().Order(Diagnostic.ByPlace)];

    private void Add(Diagnostic collected)
    {
        if (_levels.Apply(collected) is not { } diagnostic)
            return;
        (_items ??= []).Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
        HasWarnings |= diagnostic.Severity == Severity.Warning;
    }
}
