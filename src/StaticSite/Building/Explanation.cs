using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>Why units are built again. May be used by several threads.</summary>
/// <param name="session">The newspaper.</param>
/// <param name="before">The inputs of all units in the last build; empty without a cache.</param>
internal sealed class Explanation(Session session, IReadOnlyList<(string Name, ContentHash Hash)> before)
{
    private readonly ConcurrentQueue<Rebuilt> _units = new();

    /// <summary>The units that were built, sorted by name.</summary>
    public ImmutableArray<Rebuilt> Units => [.. _units.OrderBy(unit => unit.Unit, StringComparer.Ordinal)];

    /// <summary>Notes a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="verdict">What has changed.</param>
    public void Add(BuildUnit unit, Verdict verdict) => _units.Enqueue(new(unit.Name.Length == 0 ? "site" : unit.Name, Reason(verdict)));

    private Phrase Reason(Verdict verdict) =>
        verdict.Change switch
        {
            Change.New => before.Count == 0
                ? (Phrase)"there is no usable cache; this is the first build, or another version of the program did the last one"
                : "it is new",
            Change.Site => $"changed: {Phrase.List(session.Inputs.ChangedSince(before))}",
            Change.Input => "changed: what it shows of other issues",
            Change.Moment => "time has passed: something appears now, or is held back again",
            Change.File => $"changed: {session.Newspaper.Input.Display(verdict.Path!)}",
            Change.PrecedingIssues => "changed: related articles in earlier issues",
            _ => "its published files were changed or deleted",
        };
}

/// <summary>A unit that was built again.</summary>
/// <param name="Unit">The folder of an issue, such as 2022/01-10, or what it is called.</param>
/// <param name="Reason">Why.</param>
internal sealed record Rebuilt(string Unit, Phrase Reason);
