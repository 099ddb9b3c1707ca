using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>What a host must know about a site.</summary>
/// <param name="newspaper">The newspaper.</param>
/// <param name="theme">Its theme.</param>
/// <param name="issues">What is kept of every published issue.</param>
internal sealed class HostedSite(Newspaper newspaper, Theme theme, IEnumerable<IssueDigest> issues)
{
    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper => newspaper;

    /// <summary>The path of the site. Hosts match addresses from their root.</summary>
    public string Root => newspaper.Settings.Root;

    /// <summary>The headers of addresses; no two rules that match the same address have the same header.</summary>
    public IReadOnlyList<HeaderRule> Headers => field ??= [.. HeaderTable.Of(newspaper.Settings, theme)];

    /// <summary>The old addresses and where they lead, sorted by old address.</summary>
    public IReadOnlyList<RedirectRule> Redirects =>
        field ??= [
            .. issues
                .SelectMany(digest => digest.Aliases)
                .Concat(PublishedAlias.Of(newspaper.StandingPages))
                .DistinctBy(alias => alias.Address)
                .OrderBy(alias => alias.Address.Path, StringComparer.Ordinal)
                .Select(alias => new RedirectRule(alias.Address, newspaper.Settings.LinksToFiles ? alias.Target.ToFile() : alias.Target)),
        ];
}

/// <summary>The headers of some addresses.</summary>
/// <param name="Path">The address from the root of the site, or what it begins with; percent-encoded.</param>
/// <param name="IsPrefix">Whether it is the beginning.</param>
/// <param name="Values">The headers.</param>
internal sealed record HeaderRule(string Path, bool IsPrefix, ImmutableArray<(string Name, string Value)> Values);

/// <summary>A permanent redirect.</summary>
/// <param name="From">The old address.</param>
/// <param name="To">Where it leads.</param>
internal sealed record RedirectRule(Address From, Address To);
