using System.Text;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Hosts;

/// <summary>
/// A host that reads <c>_headers</c> and <c>_redirects</c>. Where several header rules match, some hosts join the values of a header and
/// some take the last. Pages have no rule: hosts revalidate them by default. A redirect that has no rule is the page at its address.
/// </summary>
internal class RulesHost : Host
{
    /// <summary>Whether it reads headers.</summary>
    protected virtual bool HasHeaders => true;

    /// <summary>What follows a redirect: its status, and a mark where a page would otherwise take precedence over the rule.</summary>
    protected virtual string Code => " 301";

    /// <summary>Which redirects it takes.</summary>
    protected virtual RuleLimits Rules => new(int.MaxValue, int.MaxValue, int.MaxValue);

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Files(HostedSite site)
    {
        if (RulesOf(site) is { Length: > 0 } rules)
            yield return File("_redirects", string.Concat(rules));
        if (HasHeaders)
            yield return File("_headers", Headers(site));
    }

    /// <inheritdoc/>
    public override int WithoutRule(HostedSite site) => site.Redirects.Count - RulesOf(site).Length;

    // All of them are ASCII.
    private string[] RulesOf(HostedSite site)
    {
        var left = Rules.Bytes;
        return
        [
            .. site
                .Redirects.Select(rule => $"{site.Root}{rule.From.Escaped} {site.Root}{rule.To.Escaped}{Code}\n")
                .Where(rule => rule.Length <= Rules.Length)
                .Take(Rules.Count)
                .TakeWhile(rule => (left -= rule.Length) >= 0),
        ];
    }

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

/// <summary>Which redirects a host takes.</summary>
/// <param name="Count">How many.</param>
/// <param name="Length">How many characters in each.</param>
/// <param name="Bytes">How many bytes in all.</param>
internal readonly record struct RuleLimits(int Count, int Length, int Bytes);
