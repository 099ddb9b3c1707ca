using System.Collections.Immutable;
using System.Text;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>
/// A web host: the files that it reads from the published folder, and its configuration, which must not be published.
/// </summary>
internal abstract class Host
{
    /// <summary>The hosts by the names that newspaper.yaml and <c>--host</c> use.</summary>
    public static ImmutableSortedDictionary<string, Host> All { get; } =
        new Dictionary<string, Host>
        {
            ["caddy"] = new CaddyHost(),
            ["cloudflare"] = new RulesHost { MostRedirects = 2000 },
            ["github"] = new GitHubHost(),
            ["gitlab"] = new RulesHost { MostRedirects = 1000, HasHeaders = false },
            ["netlify"] = new RulesHost { ForcesRedirects = true },
            ["nginx"] = new NginxHost(),
            ["plain"] = new PlainHost(),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>A host that is not known reads what most hosts read, or nothing.</summary>
    private static readonly Host Unknown = new RulesHost();

    /// <summary>A host by its name; null for one that is not known.</summary>
    public static Host Of(string? name) => name is null ? Unknown : All[name];

    /// <summary>What is published for it.</summary>
    public virtual IEnumerable<OutputFile> Files(HostedSite site) => [];

    /// <summary>Its configuration: files by name.</summary>
    public virtual IEnumerable<(string Name, string Text)> Configuration(HostedSite site) => [];

    /// <summary>A text file.</summary>
    protected static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private sealed class PlainHost : Host;
}
