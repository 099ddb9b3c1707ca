using System.Text;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>
/// A web host: the files that it reads from the published folder, and its configuration, which must not be published.
/// </summary>
internal abstract class Host
{
    // By the names in the table of keys.
    private static readonly Dictionary<string, Host> All = new()
    {
        ["caddy"] = new CaddyHost(),
        ["cloudflare"] = new CloudflareHost(),
        ["github"] = new GitHubHost(),
        ["gitlab"] = new GitLabHost(),
        ["netlify"] = new NetlifyHost(),
        ["nginx"] = new NginxHost(),
        ["plain"] = new PlainHost(),
        ["s3"] = new S3Host(),
    };

    // Most hosts read these files, or nothing.
    private static readonly Host Unknown = new RulesHost();

    /// <summary>A host by its name; null for one that is not known.</summary>
    public static Host Of(string? name) => name is null ? Unknown : All[name];

    /// <summary>What it rejects.</summary>
    public virtual HostLimits Limits => HostLimits.None;

    /// <summary>How many redirects it has no rule for, although it reads rules: the page at the old address redirects.</summary>
    public virtual int WithoutRule(HostedSite site) => 0;

    /// <summary>What is published for it.</summary>
    public virtual IEnumerable<OutputFile> Files(HostedSite site) => [];

    /// <summary>Its configuration: files by name.</summary>
    public virtual IEnumerable<(string Name, string Text)> Configuration(HostedSite site) => [];

    /// <summary>A text in double quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What a backslash comes before in it; the backslash itself is the first.</param>
    protected static string Quote(string text, string marks = "\\\"")
    {
        foreach (var mark in marks)
            text = text.Replace($"{mark}", $"\\{mark}", StringComparison.Ordinal);
        return $"\"{text}\"";
    }

    /// <summary>A text file.</summary>
    protected static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private sealed class PlainHost : Host;
}
