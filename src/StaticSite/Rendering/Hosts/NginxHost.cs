using System.Globalization;
using System.Text;

namespace StaticSite.Rendering.Hosts;

/// <summary>nginx: one file to include in <c>http { }</c> and one in <c>server { }</c>, next to the root.</summary>
internal sealed class NginxHost : Host
{
    private const string Variable = "$static_site_redirect";

    // A bucket of the hash holds at least the longest of its keys.
    private const int LeastBucket = 128;

    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Text)> Configuration(HostedSite site) =>
        [("http.conf", Redirects(site)), ("server.conf", Server(site))];

    private static string Redirects(HostedSite site)
    {
        var bucket = LeastBucket;
        var rules = new StringBuilder();
        foreach (var (from, to) in site.Redirects)
        {
            var key = site.Root + from.Path;
            while (bucket < Encoding.UTF8.GetByteCount(key) + 64)
                bucket *= 2;
            rules.Append("  ").Append(Quote(key)).Append(' ').Append(Value(site.Root + to.Escaped)).Append(";\n");
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # For http: old addresses.
            map_hash_bucket_size {bucket};
            map_hash_max_size {Math.Max(2048, 2 * site.Redirects.Count)};
            geo $static_site_dollar {"{"}
              default "$";
            {"}"}
            map $uri {Variable} {"{"}
              default "";
            {rules}{"}"}

            """
        );
    }

    private static string Server(HostedSite site)
    {
        var text = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                # For server, next to its root.
                index index.html;
                charset utf-8;
                absolute_redirect off;
                error_page 404 {site.Root}404.html;
                {Compressed(site)}if ({Variable}) {"{"}
                  return 301 {Variable};
                {"}"}

                """
            )
        );
        // A location has only the headers that it sets itself.
        foreach (var rule in site.Headers)
        {
            var isAll = rule is { Path: "", IsPrefix: true };
            text.Append("location ").Append(rule.IsPrefix ? "" : "= ").Append(Quote(site.Root + rule.Path)).Append(" {\n");
            text.Append("  try_files $uri").Append(isAll ? " $uri/" : "").Append(" =404;\n");
            if (isAll)
                AppendHeader(text, "Cache-Control", "no-cache");
            foreach (var (name, value) in Matching(site, rule))
                if (name == "Content-Type")
                    text.Append("  types { }\n  default_type ").Append(Quote(value)).Append(";\n");
                else
                    AppendHeader(text, name, value);
            text.Append("}\n");
        }
        return text.ToString();
    }

    // Files that exist compressed are sent as they are. Brotli needs a module that not every nginx has.
    private static string Compressed(HostedSite site) =>
        site.Newspaper.Settings.Compress.Contains("gz") ? "gzip_static on;\ngzip_vary on;\n" : "";

    private static void AppendHeader(StringBuilder text, string name, string value) =>
        text.Append("  add_header ").Append(name).Append(' ').Append(Value(value)).Append(" always;\n");

    private static IEnumerable<(string Name, string Value)> Matching(HostedSite site, HeaderRule rule) =>
        site
            .Headers.Where(other => other == rule || other.IsPrefix && rule.Path.StartsWith(other.Path, StringComparison.Ordinal))
            .SelectMany(other => other.Values);

    // In values, nginx replaces variables, and a dollar sign cannot be escaped.
    private static string Value(string text) => Quote(text).Replace("$", "${static_site_dollar}", StringComparison.Ordinal);
}
