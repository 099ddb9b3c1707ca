namespace StaticSite.Rendering.Hosts;

/// <summary>
/// Cloudflare Pages. Its limits: developers.cloudflare.com/pages/platform/limits, …/configuration/redirects and …/headers.
/// </summary>
internal sealed class CloudflareHost : RulesHost
{
    /// <inheritdoc/>
    public override HostLimits Limits { get; } =
        new()
        {
            SafeFiles = 20_000,
            MostFiles = 100_000,
            MostFileBytes = 25 << 20,
            MostHeaderLength = 2000,
        };

    /// <inheritdoc/>
    protected override RuleLimits Rules => new(Count: 2000, Length: 1000, Bytes: int.MaxValue);
}
