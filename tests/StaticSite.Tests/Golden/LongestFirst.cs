using StaticSite.Tests.Golden;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace StaticSite.Tests.Golden;

/// <summary>Starts the slowest classes first, so that none of them runs alone at the end while other processors are idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        "RandomEdits",
        "KilledAtSystemCalls",
        "MarkupInjection",
        "ReproducibilityTests",
        "MessageCatalogueTests",
        "KilledBuilds",
        "Limits+Jit",
        "Limits+Native",
        "DamagedManifests",
        "ConcurrentBuilds",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Rank).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Rank<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        Array.FindIndex(Longest, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is var rank and >= 0
            ? rank
            : Longest.Length;
}
