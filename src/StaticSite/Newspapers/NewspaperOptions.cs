using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Newspapers;

/// <summary>What a <see cref="Newspaper"/> is opened with: the options of the program, but a theme is used only if it is named.</summary>
public sealed record NewspaperOptions
{
    /// <summary>The folder of the newspaper's own theme, which is laid over the default one; null for the default theme alone.</summary>
    public string? Theme { get; init; }

    /// <summary>The same from memory: bytes by path. It takes precedence over <see cref="Theme"/>.</summary>
    public IReadOnlyDictionary<string, byte[]>? ThemeFiles { get; init; }

    /// <summary>The address of the site, if it is not the one in newspaper.yaml.</summary>
    public Uri? Url { get; init; }

    /// <summary>The kind of host, such as <c>netlify</c>, if it is not the one in newspaper.yaml.</summary>
    public string? Host { get; init; }

    /// <summary>The moment to build for; what appears later is held back. Null for the clock, at each build.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether drafts (草稿) are published too.</summary>
    public bool IncludesDrafts { get; init; }

    /// <summary>Whether warnings keep the newspaper from being published.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>Where to keep what the next build can use; null for <c>.cache</c> next to the output.</summary>
    public string? Cache { get; init; }

    /// <summary>How many issues are built at once; null for one for each processor. The output does not depend on it.</summary>
    public int? Parallelism { get; init; }

    /// <summary>The language of diagnostics.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>Output formats besides those of the program.</summary>
    public ImmutableArray<Format> Formats { get; init; } = [];
}
