using System.Text;

namespace StaticSite.Rendering.Hosts;

/// <summary>Caddy: a file to import in the block of the site, next to its root.</summary>
internal sealed class CaddyHost : Host
{
    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Text)> Configuration(HostedSite site)
    {
        var text = new StringBuilder("# For the block of the site, next to its root.\n");
        if (site.Redirects.Count > 0)
        {
            text.Append("map {path} {static_site_redirect} {\n");
            foreach (var (from, to) in site.Redirects)
                text.Append('\t').Append(Quote(site.Root + from.Path)).Append(' ').Append(Quote(site.Root + to.Escaped)).Append('\n');
            text.Append("\tdefault \"\"\n}\n");
            text.Append("@redirected expression `{static_site_redirect} != \"\"`\nredir @redirected {static_site_redirect} 301\n");
        }
        var order = 0;
        foreach (var rule in site.Headers)
        {
            var matcher = $"@headers{order++}";
            text.Append(matcher).Append(" path ").Append(Quote(site.Root + rule.Path + (rule.IsPrefix ? "*" : ""))).Append('\n');
            text.Append("header ").Append(matcher).Append(" {\n");
            foreach (var (name, value) in rule.Values)
                text.Append('\t').Append(name).Append(' ').Append(Quote(value)).Append('\n');
            text.Append("}\n");
        }
        text.Append($"@revalidated not path {Quote(site.Root + "assets/*")}\nheader @revalidated Cache-Control no-cache\n");
        text.Append($"handle_errors {{\n\trewrite * {Quote(site.Root + "404.html")}\n\tfile_server\n}}\nfile_server{Compressed(site)}\n");
        return [("site.caddy", text.ToString())];
    }

    // Files that exist compressed are sent as they are.
    private static string Compressed(HostedSite site)
    {
        var kinds = site.Newspaper.Settings.Compress.Select(kind => kind == "gz" ? "gzip" : kind).ToArray();
        return kinds.Length == 0 ? "" : $" {{\n\tprecompressed {string.Join(' ', kinds)}\n}}";
    }

    // Caddy replaces placeholders in braces.
    private static string Quote(string text) => Quote(text, "\\\"{");
}
