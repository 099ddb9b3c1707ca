using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>What a host must know of a site.</summary>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="Headers">The headers of addresses; no two rules that match the same address have the same header.</param>
/// <param name="Redirects">The old addresses and where they lead, sorted by old address.</param>
internal sealed record HostedSite(Newspaper Newspaper, ImmutableArray<HeaderRule> Headers, ImmutableArray<RedirectRule> Redirects)
{
    /// <summary>The path of the site on its host; begins and ends with a slash. Hosts match addresses from their root.</summary>
    public string Root => RootOf(Newspaper.Settings);

    /// <summary>What a host must know of a site.</summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="theme">Its theme.</param>
    /// <param name="issues">What is kept of every published issue.</param>
    public static HostedSite Of(Newspaper newspaper, Theme theme, IEnumerable<IssueDigest> issues)
    {
        var redirects = issues
            .SelectMany(digest => digest.Aliases)
            .Concat(PublishedAlias.Of(newspaper.StandingPages))
            .DistinctBy(alias => alias.Address)
            .OrderBy(alias => alias.Address.Path, StringComparer.Ordinal)
            .Select(alias => new RedirectRule(alias.Address, newspaper.Settings.LinksToFiles ? alias.Target.ToFile() : alias.Target));
        return new(newspaper, [.. HeaderTable.Of(newspaper.Settings, theme, RootOf(newspaper.Settings))], [.. redirects]);
    }

    private static string RootOf(NewspaperSettings settings) => settings.Url?.AbsolutePath ?? "/";
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
