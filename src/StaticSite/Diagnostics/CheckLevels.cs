using System.Collections.Immutable;

namespace StaticSite.Diagnostics;

/// <summary>The severities that the newspaper's own settings give to rules (<c>checks:</c>). Errors cannot be changed.</summary>
/// <param name="ById">The severity by the rule's id; null turns the rule off.</param>
internal sealed record CheckLevels(ImmutableDictionary<string, Severity?> ById)
{
    /// <summary>Every rule at its own severity.</summary>
    public static CheckLevels Default { get; } = new(ImmutableDictionary<string, Severity?>.Empty);

    /// <summary>The diagnostic at the newspaper's level; null if its rule is turned off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (diagnostic.Rule.Severity == Severity.Error || !ById.TryGetValue(diagnostic.Rule.Id, out var level))
            return diagnostic;
        return level is { } severity ? diagnostic with { Severity = severity } : null;
    }
}
