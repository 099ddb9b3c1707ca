using System.Text;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>
/// A host that reads <c>_headers</c> and <c>_redirects</c>. Where several header rules match, some hosts join the values of a header and
/// some take the last. Pages have no rule: hosts revalidate them by default. A redirect that has no rule is the page at its address.
/// </summary>
internal sealed class RulesHost : Host
{
    /// <summary>Whether it reads headers.</summary>
    public bool HasHeaders { get; init; } = true;

    /// <summary>Whether it serves a page instead of redirecting, unless the rule says otherwise (<c>301!</c>).</summary>
    public bool ForcesRedirects { get; init; }

    /// <summary>How many redirects it takes.</summary>
    public int MostRedirects { get; init; } = int.MaxValue;

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Files(HostedSite site)
    {
        if (site.Redirects.Count > 0)
            yield return File("_redirects", Redirects(site));
        if (HasHeaders)
            yield return File("_headers", Headers(site));
    }

    private string Redirects(HostedSite site)
    {
        var text = new StringBuilder();
        foreach (var (from, to) in site.Redirects.Take(MostRedirects))
            text.Append(site.Root).Append(from.Escaped).Append(' ').Append(site.Root).Append(to.Escaped).Append(Code).Append('\n');
        return text.ToString();
    }

    private string Code => ForcesRedirects ? " 301!" : " 301";

    private static string Headers(HostedSite site)
    {
        var text = new StringBuilder("# Pages are revalidated, as hosts do by themselves; what has its hash in its name never changes.\n");
        foreach (var rule in site.Headers)
        {
            text.Append(site.Root).Append(rule.Path).Append(rule.IsPrefix ? "*\n" : "\n");
            foreach (var (name, value) in rule.Values)
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
        return text.ToString();
    }
}
