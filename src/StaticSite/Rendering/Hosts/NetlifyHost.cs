namespace StaticSite.Rendering.Hosts;

/// <summary>
/// Netlify, which serves a page instead of redirecting, unless the rule says otherwise. It states no number of files; uploads of about
/// 57,900 have failed (netlify/cli#484).
/// </summary>
internal sealed class NetlifyHost : RulesHost
{
    /// <inheritdoc/>
    public override HostLimits Limits { get; } = new() { SafeFiles = 57_000, NotInPaths = "#?" };

    /// <inheritdoc/>
    protected override string Code => " 301!";
}
