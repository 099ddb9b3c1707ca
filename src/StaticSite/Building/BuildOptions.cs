using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Hosts;

namespace StaticSite.Building;

/// <summary>What a build is given.</summary>
internal sealed record BuildOptions
{
    /// <summary>The newspaper.</summary>
    public required FileTree Input { get; init; }

    /// <summary>The folder that the input is in on disk, which the output must keep clear of; null if it is elsewhere.</summary>
    public string? InputFolder { get; init; }

    /// <summary>The newspaper's own theme, laid over the default one; null for the default one alone.</summary>
    public FileTree? Theme { get; init; }

    /// <summary>Where to publish; null only checks.</summary>
    public string? Output { get; init; }

    /// <summary>
    /// Whether to make all that would be published for the host and to check it against the limits of the host; nothing is published.
    /// </summary>
    public bool Measures { get; init; }

    /// <summary>Where to remember what the next build can use; null for <c>.cache</c> next to the output.</summary>
    public string? Cache { get; init; }

    /// <summary>Called if another build is writing into the output, before waiting for it.</summary>
    public Action? Waits { get; init; }

    /// <summary>A file to write every address into that the build adds, changes or removes, or null.</summary>
    public string? Changes { get; init; }

    /// <summary>
    /// Tells whether a file was written so late that it may be written again without a change of its times; nothing else depends on it.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The moment of the build, in the newspaper's time zone; what appears later is held back.</summary>
    public required Func<DateTimeZone, Instant> Now { get; init; }

    /// <summary>The address of the site, if not the newspaper's own; ends in a slash.</summary>
    public Uri? Url { get; init; }

    /// <summary>The kind of host, if not the newspaper's own.</summary>
    public string? Host { get; init; }

    /// <summary>Whether drafts are published too.</summary>
    public bool IncludesDrafts { get; init; }

    /// <summary>Whether warnings keep it from publishing.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>Whether the result says why each unit was built again.</summary>
    public bool Explains { get; init; }

    /// <summary>
    /// How many issues are built at once; the output does not depend on it. One for each processor: an issue waits until those before it
    /// are known, and while threads wait, the thread pool would start more, each with an issue in memory.
    /// </summary>
    public ParallelOptions Parallelism { get; init; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>The existing output formats.</summary>
    internal ImmutableArray<Format> Formats { get; init; } = FormatList.All;

    /// <summary>What they add to the input.</summary>
    internal InputSchema Schema => FormatList.SchemaOf(Formats);

    /// <summary>Whether what was found keeps the newspaper from being published.</summary>
    internal bool Refuses(DiagnosticBag diagnostics) => diagnostics.HasErrors || WarningsAreErrors && diagnostics.HasWarnings;
}

/// <summary>The result of a build.</summary>
/// <param name="Diagnostics">Sorted by place.</param>
/// <param name="IsRefused">Whether the newspaper is not fit to be published; nothing was.</param>
/// <param name="Issues">How many issues were read.</param>
/// <param name="HeldBack">How many of them are scheduled for later and were not published.</param>
/// <param name="Files">How many files are published.</param>
/// <param name="Changed">How many of them are new or changed.</param>
internal sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, bool IsRefused, int Issues, int HeldBack, int Files, int Changed)
{
    /// <summary>
    /// The issues scheduled for later, and such articles of other issues, the next first: when each appears in the newspaper's time zone,
    /// and its folder or file.
    /// </summary>
    public ImmutableArray<(LocalDateTime Appears, string Path)> Ahead { get; init; } = [];

    /// <summary>The units that were built again and why, sorted by name; empty unless <see cref="BuildOptions.Explains"/>.</summary>
    public ImmutableArray<Rebuilt> Rebuilt { get; init; } = [];

    /// <summary>The configuration of the host: files by name; none if it needs none, or if nothing was published.</summary>
    public ImmutableArray<(string Name, string Text)> Configuration { get; init; } = [];

    /// <summary>How much would be published, with the list of published files; null if that was not measured.</summary>
    public SiteSize? Size { get; init; }

    /// <summary>How much each output format adds to that, the most first.</summary>
    public ImmutableArray<(string Name, SiteSize Size)> Formats { get; init; } = [];

    /// <summary>Where the time went.</summary>
    public Timings Timings { get; init; } = new();

    /// <summary>How many diagnostics have a severity.</summary>
    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}

/// <summary>How far a build has come.</summary>
/// <param name="Issues">How many issues are built.</param>
/// <param name="AllIssues">How many there are.</param>
/// <param name="Images">How many images have been encoded.</param>
/// <param name="AllImages">How many have been found that have to be.</param>
internal readonly record struct BuildProgress(int Issues, int AllIssues, int Images, int AllImages);
