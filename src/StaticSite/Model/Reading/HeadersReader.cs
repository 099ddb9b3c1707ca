using StaticSite.Diagnostics;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Reads what newspaper.yaml adds to the headers that a host sends.</summary>
internal static class HeadersReader
{
    private const string Policy = "Content-Security-Policy";

    // The directives that say where something may come from (CSP 3, 6.1 to 6.4).
    private static readonly string[] Directives =
    [
        "base-uri",
        "child-src",
        "connect-src",
        "default-src",
        "font-src",
        "form-action",
        "frame-ancestors",
        "frame-src",
        "img-src",
        "manifest-src",
        "media-src",
        "object-src",
        "script-src",
        "script-src-attr",
        "script-src-elem",
        "style-src",
        "style-src-attr",
        "style-src-elem",
        "worker-src",
    ];

    /// <summary>headers: by name.</summary>
    public static IEnumerable<(string Name, string Value)> Headers(MapReader keys, DiagnosticBag diagnostics)
    {
        foreach (var (name, value) in keys.Pairs("headers"))
        {
            if (name.Value.Equals(Policy, StringComparison.OrdinalIgnoreCase))
                diagnostics.Add(
                    Rules.BadValue,
                    name.Span,
                    $"the program writes '{Policy}' itself",
                    "write what else it should allow under 'csp:', like 'csp: { script-src: https://stats.example }'"
                );
            else if (name.Value.Length == 0 || !name.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                diagnostics.Add(
                    Rules.BadValue,
                    name.Span,
                    $"'{name.Value}' is not the name of a header",
                    "write it with letters, digits and hyphens, like X-Frame-Options"
                );
            else if (value.Value.Length == 0 || !value.Value.All(c => c is >= ' ' and <= '~'))
                diagnostics.Add(
                    Rules.BadValue,
                    value.Span,
                    $"'{value.Value}' cannot be the value of a header",
                    "write it in ASCII on one line"
                );
            else
                yield return (name.Value, value.Value);
        }
    }

    /// <summary>csp: by directive, sources separated by spaces.</summary>
    public static IEnumerable<(string Directive, string Sources)> AllowedSources(MapReader keys, DiagnosticBag diagnostics)
    {
        foreach (var (directive, sources) in keys.Pairs("csp"))
        {
            if (!Directives.Contains(directive.Value))
                diagnostics.Add(
                    Rules.BadValue,
                    directive.Span,
                    $"'{directive.Value}' is not a directive of the content security policy",
                    Suggestion.Help(directive.Value, Directives)
                );
            else if (sources.Value.Length == 0 || !sources.Value.All(c => c is >= ' ' and <= '~' and not (';' or ',')))
                diagnostics.Add(
                    Rules.BadValue,
                    sources.Span,
                    $"'{sources.Value}' is not a list of sources",
                    "write them with spaces between them, like https://stats.example https://img.example"
                );
            else
                yield return (directive.Value, sources.Value);
        }
    }
}
