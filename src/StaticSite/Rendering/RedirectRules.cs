using System.Text;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>
/// <c>_redirects</c>, for the hosts that read it: a permanent redirect from each old address. Its addresses start with the path of the
/// newspaper's <c>url</c>, since hosts match them from their root. No rule is forced (<c>301!</c>), which only some hosts know; the
/// others serve the page at the old address, which redirects too.
/// </summary>
internal static class RedirectRules
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IEnumerable<PublishedAlias> aliases)
    {
        var root = site.Newspaper.Settings.Url?.AbsolutePath ?? "/";
        var text = new StringBuilder();
        foreach (var alias in aliases.DistinctBy(alias => alias.Address).OrderBy(alias => alias.Address.Path, StringComparer.Ordinal))
        {
            var target = site.Newspaper.Settings.LinksToFiles ? alias.Target.ToFile() : alias.Target;
            text.Append(root).Append(alias.Address.Escaped).Append(' ').Append(root).Append(target.Escaped).Append(" 301\n");
        }
        if (text.Length > 0)
            yield return new("_redirects", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
