namespace StaticSite.Rendering.Hosts;

/// <summary>
/// GitLab Pages, which sets headers of its own. It ignores a <c>_redirects</c> that is too large as a whole. Its limits, as on gitlab.com:
/// docs.gitlab.com/user/project/pages and …/user/gitlab_com.
/// </summary>
internal sealed class GitLabHost : RulesHost
{
    /// <inheritdoc/>
    public override HostLimits Limits { get; } =
        new()
        {
            MostFiles = 200_000,
            CountsFolders = true,
            MostBytes = 1_000_000_000,
        };

    /// <inheritdoc/>
    protected override bool HasHeaders => false;

    /// <inheritdoc/>
    protected override RuleLimits Rules => new(Count: 1000, Length: int.MaxValue, Bytes: 64 << 10);
}
