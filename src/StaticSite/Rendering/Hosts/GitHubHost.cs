using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>
/// GitHub Pages, which sets headers of its own and knows no redirects. It would leave out names that begin with <c>_</c>, and takes the
/// host's name from a file.
/// </summary>
internal sealed class GitHubHost : Host
{
    private const string Name = "CNAME";
    private const string WithoutJekyll = ".nojekyll";

    // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits; git accepts no larger files there.
    /// <inheritdoc/>
    public override HostLimits Limits { get; } = new() { MostBytes = 1_000_000_000, MostFileBytes = 100 << 20 };

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Files(HostedSite site)
    {
        if (!site.Newspaper.HasOwn(WithoutJekyll))
            yield return File(WithoutJekyll, "");
        if (
            site.Newspaper.Settings.Url is { Host: var host }
            && !host.EndsWith(".github.io", StringComparison.Ordinal)
            && !site.Newspaper.HasOwn(Name)
        )
            yield return File(Name, host + "\n");
    }
}
