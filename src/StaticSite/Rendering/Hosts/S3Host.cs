using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticSite.Rendering.Hosts;

/// <summary>
/// A bucket of S3, or of a compatible store, as a website. It stores the media type, the caching and the redirect with each object, so
/// they are given when files are uploaded. Other headers are set by the network in front of it, CloudFront.
/// </summary>
internal sealed class S3Host : Host
{
    private const string Revalidated = "no-cache";

    // What upload tools do not know, or know without the encoding.
    private static readonly (string Extension, string Type)[] MediaTypes =
    [
        (".atom", "application/atom+xml"),
        (".css", "text/css; charset=utf-8"),
        (".html", "text/html; charset=utf-8"),
        (".js", "text/javascript; charset=utf-8"),
        (".rss", "application/rss+xml"),
        (".txt", "text/plain; charset=utf-8"),
        (".webmanifest", "application/manifest+json"),
    ];

    // docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
    /// <inheritdoc/>
    public override HostLimits Limits { get; } = new() { MostPathBytes = 1024 };

    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Text)> Configuration(HostedSite site) =>
        [("upload.sh", Upload(site)), ("redirects.txt", Redirects(site)), ("response-headers.json", ResponseHeaders(site))];

    private static string Upload(HostedSite site)
    {
        var text = new StringBuilder(
            $"""
            #!/bin/sh
            # Uploads the site with the AWS command line: sh upload.sh OUTPUT BUCKET [OPTION …]
            # OUTPUT is the published folder; options such as --endpoint-url are given to aws. What pages refer to comes first, what is no
            # longer published goes last.
            set -eu
            output=$1 bucket=$2
            shift 2
            prefix={Word(site.Root[1..])}
            site="s3://$bucket/$prefix"

            """
        );
        foreach (var rule in site.Headers.Where(rule => rule.Path.Length > 0))
        {
            var caching = rule.Values.FirstOrDefault(header => header.Name == "Cache-Control").Value;
            if (rule.IsPrefix)
                AppendFolder(text, rule.Path, $" --cache-control {Word(caching)}", "");
        }
        AppendFolder(text, "", $" --cache-control {Revalidated}", " --exclude .files --exclude 'assets/*'");
        foreach (var rule in site.Headers.Where(rule => !rule.IsPrefix))
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"aws s3 cp \"$output\"/{Word(rule.Path)} \"$site\"{Word(rule.Path)} --content-type {Word(rule.Values[0].Value)} "
                )
                .Append("--cache-control 'public, max-age=31536000, immutable' --only-show-errors \"$@\"\n");
        text.Append(
            $"""
            tab=$(printf '\t')
            while IFS=$tab read -r key target; do
              aws s3api put-object --bucket "$bucket" --key "$prefix$key" --body "$output/$key" --website-redirect-location "$target" \
                --content-type 'text/html; charset=utf-8' --cache-control {Revalidated} "$@" >/dev/null
            done <"$(dirname "$0")/redirects.txt"
            aws s3 sync "$output" "$site" --exclude .files --delete --only-show-errors "$@"

            """
        );
        return text.ToString();
    }

    // First what has a media type of its own, then the rest.
    private static void AppendFolder(StringBuilder text, string folder, string caching, string filters)
    {
        var sync = $"aws s3 sync \"$output\"/{folder} \"$site\"{folder}";
        foreach (var (extension, type) in MediaTypes)
            text.Append(
                $"{sync} --exclude '*' --include '*{extension}'{filters} --content-type '{type}'{caching} --only-show-errors \"$@\"\n"
            );
        text.Append(sync)
            .Append(string.Concat(MediaTypes.Select(type => $" --exclude '*{type.Extension}'")))
            .Append($"{filters}{caching} --only-show-errors \"$@\"\n");
    }

    // A line for each: the key below the site, a tab, and where it leads.
    private static string Redirects(HostedSite site) =>
        string.Concat(site.Redirects.Select(rule => $"{rule.From.File}\t{site.Root}{rule.To.Escaped}\n"));

    // docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html: some headers have a place of their own.
    private static string ResponseHeaders(HostedSite site)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var all = site.Headers.Single(rule => rule is { Path: "", IsPrefix: true }).Values;
            var others = all.Where(header => !IsSecurity(header.Name)).ToArray();
            json.WriteStartObject();
            json.WriteString("Name", site.Newspaper.Settings.Url?.IdnHost.Replace('.', '-') ?? "newspaper");
            json.WriteStartObject("SecurityHeadersConfig");
            foreach (var (name, value) in all.Where(header => IsSecurity(header.Name)))
                WriteSecurity(json, name, value);
            json.WriteEndObject();
            json.WriteStartObject("CustomHeadersConfig");
            json.WriteNumber("Quantity", others.Length);
            json.WriteStartArray("Items");
            foreach (var (name, value) in others)
            {
                json.WriteStartObject();
                json.WriteString("Header", name);
                json.WriteString("Value", value);
                json.WriteBoolean("Override", true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static bool IsSecurity(string name) =>
        name is "Content-Security-Policy" or "Referrer-Policy" or "Strict-Transport-Security" or "X-Content-Type-Options";

    private static void WriteSecurity(Utf8JsonWriter json, string name, string value)
    {
        switch (name)
        {
            case "Content-Security-Policy":
                json.WriteStartObject("ContentSecurityPolicy");
                json.WriteString("ContentSecurityPolicy", value);
                break;
            case "Referrer-Policy":
                json.WriteStartObject("ReferrerPolicy");
                json.WriteString("ReferrerPolicy", value);
                break;
            case "Strict-Transport-Security":
                var parts = value.Split(';', StringSplitOptions.TrimEntries);
                json.WriteStartObject("StrictTransportSecurity");
                json.WriteNumber(
                    "AccessControlMaxAgeSec",
                    parts
                        .Where(part => part.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase))
                        .Select(part =>
                            int.TryParse(part["max-age=".Length..], CultureInfo.InvariantCulture, out var seconds) ? seconds : 0
                        )
                        .FirstOrDefault()
                );
                json.WriteBoolean("IncludeSubdomains", parts.Contains("includeSubDomains", StringComparer.OrdinalIgnoreCase));
                json.WriteBoolean("Preload", parts.Contains("preload", StringComparer.OrdinalIgnoreCase));
                break;
            default:
                json.WriteStartObject("ContentTypeOptions");
                break;
        }
        json.WriteBoolean("Override", true);
        json.WriteEndObject();
    }

    private static string Word(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
