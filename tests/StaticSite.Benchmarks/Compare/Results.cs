namespace StaticSite.Benchmarks.Compare;

/// <summary>The costs of building one archive.</summary>
/// <param name="Size">The archive.</param>
/// <param name="Names">The contestants, in the order of their turns.</param>
/// <param name="Runs">Every run.</param>
/// <param name="Listings">The outputs of the full builds.</param>
internal sealed record Results(
    ArchiveSize Size,
    IReadOnlyList<string> Names,
    ILookup<(string Name, Step Step), Measurement> Runs,
    IReadOnlyDictionary<string, Listing> Listings
)
{
    /// <summary>The medians of a contestant's runs; null if it did not run.</summary>
    public Measurement? Of(string name, Step step = Step.Full) =>
        Runs[(name, step)].ToArray() is { Length: > 0 } runs ? Measurement.Median(runs) : null;

    /// <summary>A contestant's median cost divided by that of another's full build; null if one of them did not run.</summary>
    public double? Ratio(Func<Measurement, double> cost, string name, string other, Step step = Step.Full) =>
        Of(name, step) is { } one && Of(other) is { } two ? cost(one) / cost(two) : null;
}
