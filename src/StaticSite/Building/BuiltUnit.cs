using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Writing;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>A unit that has been made.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Run">What was reported.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Traces">What was looked at.</param>
/// <param name="Site">The hash of what all units depend on.</param>
internal sealed record BuiltUnit(BuildUnit Unit, UnitRun Run, UnitResult Result, IReadOnlyList<Trace> Traces, ContentHash Site)
{
    /// <summary>Its record for the next build.</summary>
    /// <param name="files">What was published.</param>
    /// <param name="racy">See <see cref="FileStamp.IsRacy"/>.</param>
    public BuildRecord ToRecord(IReadOnlyList<PublishedFile> files, long racy)
    {
        // Two images of one name and content are published as one.
        List<PublishedFile> sorted = [.. files];
        sorted.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        for (var i = sorted.Count - 1; i > 0; i--)
            if (sorted[i].Path == sorted[i - 1].Path && sorted[i].Hash == sorted[i - 1].Hash)
                sorted.RemoveAt(i);
        return new(
            Unit.Input.Value,
            Traces.Max(trace => trace.From),
            Traces.Min(trace => trace.Until),
            [.. Traces.SelectMany(trace => trace.Observations).Select(observation => observation.Without(racy))],
            sorted,
            Run.Diagnostics.Items,
            Result.Digest
        )
        {
            Site = Site,
        };
    }
}
