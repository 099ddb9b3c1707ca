using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using NodaTime;

namespace StaticSite.Writing.Cache;

/// <summary>What is remembered of a part of the site that was built: what it depends on, what was published, what was told.</summary>
/// <param name="Given">The hash of what it was given besides the input: settings, theme, neighbours.</param>
/// <param name="From">The first moment that it holds for.</param>
/// <param name="Until">The first moment that it does not hold for any more.</param>
/// <param name="Sights">What it looked at in the input.</param>
/// <param name="Files">What it published.</param>
/// <param name="Diagnostics">What was told.</param>
/// <param name="Digest">What the pages that span all issues need of it; null if it is held back or no issue.</param>
internal sealed record BuildRecord(
    ContentHash Given,
    Instant From,
    Instant Until,
    IReadOnlyList<Sight> Sights,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<Diagnostic> Diagnostics,
    IssueDigest? Digest)
{
    /// <summary>The hash of all that passed before it, see <see cref="Past"/>.</summary>
    public ContentHash Before { get; init; }

    /// <summary>The hash of what it was given of that.</summary>
    public ContentHash Related { get; init; }

    /// <summary>The record of a part that has been built.</summary>
    /// <param name="given">What it was given.</param>
    /// <param name="traces">What it looked at.</param>
    /// <param name="racy">See <see cref="FileStamp.IsRacy"/>.</param>
    /// <param name="files">What it published.</param>
    /// <param name="diagnostics">What was told.</param>
    /// <param name="digest">What is kept of it.</param>
    public static BuildRecord Of(ContentHash given, IReadOnlyList<Trace> traces, long racy, IReadOnlyList<PublishedFile> files, DiagnosticBag diagnostics, IssueDigest? digest)
    {
        // Two pictures of one name and content are published as one.
        List<PublishedFile> sorted = [.. files];
        sorted.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        for (var i = sorted.Count - 1; i > 0; i--)
            if (sorted[i].Path == sorted[i - 1].Path) sorted.RemoveAt(i);
        return new(
            given,
            traces.Max(trace => trace.From),
            traces.Min(trace => trace.Until),
            [.. traces.SelectMany(trace => trace.Sights).Select(sight => sight.Without(racy))],
            sorted,
            diagnostics.Items,
            digest);
    }

    /// <summary>The record as it holds for this build, with the stamps of now; null if the part must be built again.</summary>
    /// <param name="given">What the part is given now.</param>
    /// <param name="now">The moment that the build is for.</param>
    /// <param name="look">Looks at something again, see <see cref="Sight.Again"/>.</param>
    /// <param name="output">Where it was published.</param>
    public BuildRecord? Again(ContentHash given, Instant now, Func<Sight, Sight?> look, OutputFolder output)
    {
        if (given != Given || now < From || now >= Until) return null;
        Sight[]? sights = null;
        for (var i = 0; i < Sights.Count; i++)
        {
            if (look(Sights[i]) is not { } again) return null;
            if (again != Sights[i]) (sights ??= [.. Sights])[i] = again;
        }
        if (output.Find(Files) is not { } files) return null;
        return sights is null && ReferenceEquals(files, Files) ? this : this with { Sights = sights ?? Sights, Files = files };
    }
}
