using System.Text;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>
/// <c>_headers</c>, for the hosts that read it, and for <c>serve</c>. Where several rules match, some hosts join the values of a header
/// and some take the last; so no header is in two rules that match the same address. Pages have no rule: hosts revalidate them by
/// default.
/// </summary>
internal static class HeaderRules
{
    private const string SpeculationRules = "speculation-rules.json";

    // Chromium warns of names that it does not know, so these are what it has.
    private const string Denied =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static IEnumerable<OutputFile> Render(SiteScope site)
    {
        var root = site.Newspaper.Settings.Url?.AbsolutePath ?? "/";
        var text = new StringBuilder("# Pages are revalidated, as hosts do by themselves; what has its hash in its name never changes.\n");
        foreach (var (path, headers) in Rules(site, root))
        {
            text.Append(root).Append(path).Append('\n');
            foreach (var (name, value) in headers)
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
        yield return new("_headers", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static IEnumerable<(string Path, (string Name, string Value)[] Headers)> Rules(SiteScope site, string root)
    {
        var speculation = site.Theme.Assets.GetValueOrDefault(SpeculationRules);
        yield return (
            "*",
            [
                ("Content-Security-Policy", ContentSecurityPolicy(site.Newspaper.Settings)),
                ("Cross-Origin-Opener-Policy", "same-origin"),
                // Readers of feeds and other sites show a newspaper's images, and nothing here is for one reader alone.
                ("Cross-Origin-Resource-Policy", "cross-origin"),
                ("Permissions-Policy", Denied),
                ("Referrer-Policy", "strict-origin-when-cross-origin"),
                // Not for subdomains: they may be somebody else's to decide for.
                ("Strict-Transport-Security", "max-age=31536000"),
                ("X-Content-Type-Options", "nosniff"),
                .. speculation == default ? [] : new[] { ("Speculation-Rules", $"\"{root}{speculation.Escaped}\"") },
            ]
        );
        yield return ("assets/*", [("Cache-Control", "public, max-age=31536000, immutable")]);
        if (speculation != default)
            yield return (speculation.Escaped, [("Content-Type", "application/speculationrules+json")]);
    }

    // Scripts, styles and data only from files of the site; images also from the hosts that the newspaper lets in.
    private static string ContentSecurityPolicy(NewspaperSettings settings) =>
        string.Join(
            "; ",
            [
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                string.Join(
                    ' ',
                    ["img-src 'self'", .. settings.RemoteHosts.Select(HostSource).OfType<string>().Order(StringComparer.Ordinal)]
                ),
                "font-src 'self'",
                "media-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
            ]
        );

    // CSP 3, host-source: without a scheme it is the page's own or a safer one. What is no host name no image can come from.
    private static string? HostSource(string host) =>
        Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 ? new Uri($"https://{host}").IdnHost : null;
}
