using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Writing.Cache;

/// <summary>The record of a unit that was built: what it depends on, what was published, what was reported.</summary>
/// <param name="Input">The hash of what it is made from besides settings, theme and the files that it reads.</param>
/// <param name="From">The first moment for which it is valid.</param>
/// <param name="Until">The first moment for which it is no longer valid.</param>
/// <param name="Observations">What it looked at in the input.</param>
/// <param name="Files">What it published.</param>
/// <param name="Diagnostics">What was reported.</param>
/// <param name="Digest">What is kept of an issue for what spans issues; null if it is not published, or not an issue.</param>
internal sealed record BuildRecord(
    ContentHash Input,
    Instant From,
    Instant Until,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyCollection<Diagnostic> Diagnostics,
    IssueDigest? Digest
)
{
    /// <summary>The hash of settings, theme and whatever else all units depend on.</summary>
    public required ContentHash Site { get; init; }

    /// <summary>The hash of all issues that passed before it.</summary>
    public ContentHash Before { get; init; }

    /// <summary>The hash of what formats found for it among these.</summary>
    public ContentHash Found { get; init; }

    /// <summary>Whether it still holds, and as what.</summary>
    /// <param name="site">The hash of what all units depend on now.</param>
    /// <param name="input">The hash of what the unit is made from now.</param>
    /// <param name="now">The moment that is built for.</param>
    /// <param name="look">Looks at something again, see <see cref="Observation.Again"/>.</param>
    /// <param name="find">Looks at the published files: with new stamps where only these differ, or null if one is not as it was
    /// published.</param>
    public Verdict Again(
        ContentHash site,
        ContentHash input,
        Instant now,
        Func<Observation, Observation?> look,
        Func<IReadOnlyList<PublishedFile>, IReadOnlyList<PublishedFile>?> find
    )
    {
        if (site != Site)
            return new(Change.Site);
        if (input != Input)
            return new(Change.Input);
        // A preview shows what is published at the end of time.
        if (now < From || now >= Until && Until < Instant.MaxValue)
            return new(Change.Moment);
        Observation[]? observations = null;
        for (var i = 0; i < Observations.Count; i++)
        {
            if (look(Observations[i]) is not { } again)
                return new(Change.File, Path: Observations[i].Path);
            if (again != Observations[i])
                (observations ??= [.. Observations])[i] = again;
        }
        if (find(Files) is not { } files)
            return new(Change.Output);
        return new(
            Change.None,
            observations is null && ReferenceEquals(files, Files)
                ? this
                : this with
                {
                    Observations = observations ?? Observations,
                    Files = files,
                }
        );
    }
}

/// <summary>Whether a record still holds.</summary>
/// <param name="Change">What has changed.</param>
/// <param name="Record">The record with the current stamps; null if it is not valid.</param>
/// <param name="Path">The file or folder of the input that has changed, or null.</param>
internal readonly record struct Verdict(Change Change, BuildRecord? Record = null, string? Path = null);

/// <summary>Why a unit is built again.</summary>
internal enum Change
{
    /// <summary>It is not: nothing has changed.</summary>
    None,

    /// <summary>There is no record of it.</summary>
    New,

    /// <summary>Settings, theme, or what else all units depend on.</summary>
    Site,

    /// <summary>What it is made from: neighbours in time, or what formats keep of issues.</summary>
    Input,

    /// <summary>The time: something in it has appeared, or is held back again.</summary>
    Moment,

    /// <summary>A file or folder of the input.</summary>
    File,

    /// <summary>A published file.</summary>
    Output,

    /// <summary>What formats find for it in earlier issues.</summary>
    PrecedingIssues,
}
