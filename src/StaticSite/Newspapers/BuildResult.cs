using System.Collections.Immutable;

namespace StaticSite.Newspapers;

/// <summary>What a build came to.</summary>
/// <param name="Succeeded">Whether the newspaper was published. If it was not, the output is as it was before.</param>
/// <param name="Diagnostics">What was found, sorted by place.</param>
/// <param name="Changed">How many files are new or changed.</param>
/// <param name="Files">All files of the site, sorted by path in ordinal order; empty if it was not published.</param>
public sealed record BuildResult(bool Succeeded, ImmutableArray<Diagnostic> Diagnostics, int Changed, IReadOnlyList<SiteFile> Files);
