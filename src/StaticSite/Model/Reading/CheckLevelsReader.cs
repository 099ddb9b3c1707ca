using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Reads <c>checks:</c>, with which a newspaper changes the severity of rules.</summary>
internal static class CheckLevelsReader
{
    public static CheckLevels Read(MapReader keys, DiagnosticBag diagnostics)
    {
        var byId = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var (id, level) in keys.Pairs("checks"))
        {
            if (Rules.All.FirstOrDefault(rule => rule.Id == id.Value) is not { } rule)
                diagnostics.Add(
                    Rules.BadValue,
                    id.Span,
                    $"there is no check '{id.Value}'",
                    Suggestion.DidYouMean(id.Value, Rules.All.Where(known => known.Severity != Severity.Error).Select(known => known.Id))
                        ?? "see docs/diagnostics.md"
                );
            else if (KeySets.Level.Find(level.Value) is not { } choice)
                diagnostics.Add(
                    Rules.BadValue,
                    level.Span,
                    $"'{level.Value}' is not a level",
                    Suggestion.Help(level.Value, KeySets.Level.WordsLike(level.Value))
                );
            else if (rule.Severity == Severity.Error)
                diagnostics.Add(
                    Rules.FixedLevel,
                    level.Span,
                    $"{rule.Id} is an error and stays one",
                    "remove this line and fix what it reports"
                );
            else
                byId[rule.Id] = choice.Name == "off" ? null : Enum.Parse<Severity>(choice.Name, ignoreCase: true);
        }
        return new(byId.ToImmutable());
    }
}
