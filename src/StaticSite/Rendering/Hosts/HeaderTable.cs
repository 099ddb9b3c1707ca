using StaticSite.Model;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Hosts;

/// <summary>The one table of headers, for all hosts, <c>serve</c> and the preview.</summary>
internal static class HeaderTable
{
    private const string Self = "'self'";
    private const string None = "'none'";
    private const string SpeculationRules = "speculation-rules.json";

    // Chromium warns of names that it does not know, so these are what it has.
    private const string Denied =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>The rules. No header is in two rules that match the same address.</summary>
    /// <param name="settings">What newspaper.yaml says.</param>
    /// <param name="theme">The theme.</param>
    public static IEnumerable<HeaderRule> Of(NewspaperSettings settings, Theme theme)
    {
        var speculation = theme.Assets.GetValueOrDefault(SpeculationRules);
        (string Name, string Value)[] usual =
        [
            ("Content-Security-Policy", ContentSecurityPolicy(settings)),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            // Readers of feeds and other sites show a newspaper's images, and nothing here is for one reader alone.
            ("Cross-Origin-Resource-Policy", "cross-origin"),
            ("Permissions-Policy", Denied),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            // Not for subdomains: they may be somebody else's to decide for.
            ("Strict-Transport-Security", "max-age=31536000"),
            ("X-Content-Type-Options", "nosniff"),
            .. speculation == default ? [] : new[] { ("Speculation-Rules", $"\"{settings.Root}{speculation.Escaped}\"") },
        ];
        yield return new(
            "",
            IsPrefix: true,
            [
                .. usual.Where(header => !settings.Headers.Any(own => own.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase))),
                .. settings.Headers,
            ]
        );
        yield return new("assets/", IsPrefix: true, [("Cache-Control", "public, max-age=31536000, immutable")]);
        if (speculation != default)
            yield return new(speculation.Escaped, IsPrefix: false, [("Content-Type", "application/speculationrules+json")]);
    }

    // Scripts, styles and data only from files of the site; images also from the hosts that the newspaper allows.
    private static string ContentSecurityPolicy(NewspaperSettings settings)
    {
        var remote = settings.RemoteHosts.Select(HostSource).OfType<string>().Order(StringComparer.Ordinal);
        (string Name, string Sources)[] directives =
        [
            ("default-src", None),
            ("script-src", Self),
            ("style-src", Self),
            ("img-src", string.Join(' ', [Self, .. remote])),
            ("font-src", Self),
            ("media-src", Self),
            ("connect-src", Self),
            ("manifest-src", Self),
            ("worker-src", Self),
            ("form-action", Self),
            ("base-uri", None),
            ("frame-ancestors", None),
        ];
        var own = settings.AllowedSources.ToDictionary(allowed => allowed.Directive, allowed => allowed.Sources);
        return string.Join(
            "; ",
            directives
                .Concat(own.Keys.Except(directives.Select(directive => directive.Name)).Select(name => (Name: name, Sources: None)))
                .Select(directive => $"{directive.Name} {With(directive.Sources, own.GetValueOrDefault(directive.Name))}")
        );
    }

    private static string With(string sources, string? own) =>
        own is null ? sources
        : sources == None ? own
        : $"{sources} {own}";

    // CSP 3, host-source: without a scheme it is the page's own or a safer one. No image can come from something that is not a host name.
    private static string? HostSource(string host) =>
        Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 ? new Uri($"https://{host}").IdnHost : null;
}
