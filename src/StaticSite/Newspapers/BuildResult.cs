using System.Collections.Immutable;

namespace StaticSite.Newspapers;

/// <summary>The result of a build.</summary>
public sealed record BuildResult
{
    internal BuildResult() { }

    /// <summary>Whether the newspaper was published. If it was not, the output is as it was before.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What was found, sorted by place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>How many files are new or changed.</summary>
    public required int Changed { get; init; }

    /// <summary>All files of the site, sorted by path in ordinal order; empty if it was not published.</summary>
    public required IReadOnlyList<SiteFile> Files { get; init; }
}
