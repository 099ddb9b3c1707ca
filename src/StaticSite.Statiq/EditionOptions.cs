using StaticSite.Newspapers;
using Statiq.Common;

namespace StaticSite.Statiq;

/// <summary>Where a newspaper is, and how it is built.</summary>
public sealed record EditionOptions
{
    /// <summary>The folder of newspaper.yaml below Statiq's input folders; empty if it is one of them.</summary>
    public string Folder { get; init; } = "";

    /// <summary>
    /// The folder of the newspaper's own theme, from the root of the site; a file there replaces the one of the default theme with the same
    /// path, such as <c>pages/page.html</c>. Null for the default theme alone.
    /// </summary>
    public string? Theme { get; init; }

    /// <summary>The folder of its site below the output folder; empty if it is the output folder itself.</summary>
    public string Destination { get; init; } = "";

    /// <summary>How it is built; the pipeline sets <see cref="NewspaperOptions.Theme"/> and <see cref="NewspaperOptions.Cache"/>.</summary>
    public NewspaperOptions Newspaper { get; init; } = new();

    /// <summary>Where a file of the site is written, from the output folder.</summary>
    internal NormalizedPath At(string path) => new NormalizedPath(Destination).Combine(path);
}
