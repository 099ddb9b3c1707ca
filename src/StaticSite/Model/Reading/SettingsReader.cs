using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Reads newspaper.yaml.</summary>
internal static class SettingsReader
{
    public const string File = "newspaper.yaml";

    /// <summary>The settings; what is missing or wrong is reported and replaced, so that the rest can be checked.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="schema">What output formats add to the input.</param>
    /// <param name="given">The address of the site, which overrides the written one; null for none.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static NewspaperSettings Read(FileTree input, InputSchema schema, Uri? given, DiagnosticBag diagnostics)
    {
        var known = schema.Newspaper;
        // One with almost the right name is read all the same, so that nothing else is blamed on its name, which is an error.
        var file =
            input.List("").Select(item => item.Name).FirstOrDefault(name => name == File || Misnamed.Meant(name, File) == File) ?? File;
        var keys = ReadContext.ReadYaml(input, input.HasFile(File) ? File : file, known, diagnostics);
        if (keys is null && !input.HasFile(file))
            diagnostics.Add(
                Rules.MissingFile,
                input.Display(File),
                "there is no newspaper.yaml",
                "write one with at least 'title: ' and the newspaper's name"
            );
        keys ??= new(new YamlMap([], new SourceText(input.Display(File), "").Span(0, 0)), known, diagnostics);
        diagnostics.Levels = CheckLevelsReader.Read(keys, diagnostics);
        var title = keys.Text("title");
        var isBroken = diagnostics.HasErrors; // already reported, and perhaps the reason for a missing key
        if (title is null && !isBroken)
            diagnostics.Add(Rules.MissingKey, keys.Map.Span, "the newspaper has no title", "write 'title: ' and the newspaper's name");
        var url = Url(keys, isExpected: !isBroken && given is null, diagnostics);
        var copyright = keys.Nested("copyright", KeySets.Copyright);
        var serial = keys.Nested("serial", KeySets.Serial);
        var settings = new NewspaperSettings
        {
            Title = title ?? new("", keys.Map.Span),
            Language = ReadContext.ReadLanguage(keys, diagnostics) ?? NewspaperSettings.UsualLanguage,
            Url = given ?? url,
            TimeZone = TimeZones.Read(keys.Text("timezone"), diagnostics),
            Copyright = new(
                copyright?.Text("holder")?.Value ?? title?.Value ?? "",
                copyright?.Text("support")?.Value,
                copyright?.Text("text")?.Value
            ),
            Host = keys.Choice("host")?.Value,
            Headers = [.. HeadersReader.Headers(keys, diagnostics)],
            AllowedSources = [.. HeadersReader.AllowedSources(keys, diagnostics)],
            Serial = new(serial?.Text("cn")?.Value, serial?.Text("issn")?.Value, serial?.Text("postal")?.Value),
            Legal = [.. LegalLines(keys, diagnostics)],
            PageNames = [.. PageNames(keys, diagnostics)],
            Groups = [.. keys.Texts("groups").Select(group => group.Value.ToUpperInvariant())],
            NormalizesPunctuation = keys.Choice("punctuation")?.Value != "keep",
            Editions = CalendarReader.Editions(keys, diagnostics),
            NewestLeads = keys.Choice("leading")?.Value == "newest",
            Appears = CalendarReader.Appears(keys, diagnostics),
            Holidays = CalendarReader.Holidays(keys, diagnostics),
            LinksToFiles = keys.Choice("links")?.Value == "files",
            ForbidsHtml = keys.Choice("html")?.Value == "forbid",
            RemoteHosts = [.. RemoteHosts(keys, diagnostics)],
            Formats = FormatsReader.Read(keys, schema.Formats),
            Added = schema
                .Keys.Select(key => (key.Name, Value: key.Shape.Choices.IsEmpty ? keys.Text(key.Name) : keys.Choice(key.Name)))
                .Where(key => key.Value is not null)
                .ToImmutableDictionary(key => key.Name, key => key.Value!.Value),
            Compress = [.. keys.Choices("compress").Select(kind => kind.Value).Distinct()],
            Publish = Statuses(keys),
        };
        if (keys.Choice("profile") is { } profile)
            ProfileReader.CheckChinese(settings, profile.Span, diagnostics);
        return settings;
    }

    private static IEnumerable<(PageNumber, string)> PageNames(MapReader keys, DiagnosticBag diagnostics)
    {
        foreach (var (key, name) in keys.Pairs("page-names"))
        {
            if (PageNumber.TryParse(key.Value, out var number))
                yield return (number, name.Value);
            else
                diagnostics.Add(
                    Rules.BadValue,
                    key.Span,
                    $"'{key.Value}' is not a page number",
                    "write the name of the page's folder, in half-width quotes or none"
                );
        }
    }

    private static ImmutableArray<ArticleStatus> Statuses(MapReader keys)
    {
        var statuses = keys.Choices("publish").Select(text => Enum.Parse<ArticleStatus>(text.Value, ignoreCase: true)).ToImmutableArray();
        return statuses.IsEmpty ? [ArticleStatus.Final, ArticleStatus.Second, ArticleStatus.First] : statuses;
    }

    private static Uri? Url(MapReader keys, bool isExpected, DiagnosticBag diagnostics)
    {
        if (keys.Text("url") is not { } text)
        {
            if (isExpected)
                diagnostics.Add(
                    Rules.NoUrl,
                    keys.Map.Span,
                    "the newspaper has no url, so there are no canonical addresses, feeds, sitemaps or cards",
                    "write 'url: ' and the address of the site"
                );
            return null;
        }
        if (WebAddress(text, diagnostics) is not { } url || InAscii(url, text, diagnostics) is not { } ascii)
            return null;
        var place = SiteUrl.PlaceOf(url);
        if (
            url.Query.Length > 0
            || url.Fragment.Length > 0
            || url.UserInfo.Length > 0
            || place.AbsolutePath.Length < url.AbsolutePath.TrimEnd('/').Length
        )
            diagnostics.Add(
                Rules.BadValue,
                text.Span,
                $"'{text.Value}' is more than the address of the site",
                $"write '{place.OriginalString}'"
            );
        return SiteUrl.PlaceOf(ascii);
    }

    // Hosts alone: the address of an image is compared with them.
    private static IEnumerable<string> RemoteHosts(MapReader keys, DiagnosticBag diagnostics)
    {
        foreach (var host in keys.Texts("remote"))
        {
            if (Uri.CheckHostName(host.Value) is not UriHostNameType.Unknown)
                yield return host.Value.ToLowerInvariant();
            else
                diagnostics.Add(Rules.BadValue, host.Span, $"'{host.Value}' is not the name of a host", HostHelp(host.Value));
        }
    }

    private static Phrase HostHelp(string written)
    {
        var address = written.Contains("//", StringComparison.Ordinal) ? written : $"https://{written}";
        return Uri.TryCreate(address, UriKind.Absolute, out var url) && Uri.CheckHostName(url.Host) is not UriHostNameType.Unknown
            ? (Phrase)$"write '{url.Host}'"
            : Suggestion.AsList(written) ?? "write it without https:// and path, like img.example; name each host";
    }

    private static Uri? InAscii(Uri url, Sourced<string> text, DiagnosticBag diagnostics)
    {
        if (SiteUrl.InAscii(url) is { } ascii)
            return ascii;
        diagnostics.Add(
            Rules.BadValue,
            text.Span,
            $"no host can be named '{url.Host}'",
            "write it as your registrar does, like https://报纸.中国 or https://xn--4ruw83d.xn--fiqs8s"
        );
        return null;
    }

    /// <summary>A web address, or null with a diagnostic.</summary>
    public static Uri? WebAddress(Sourced<string> text, DiagnosticBag diagnostics)
    {
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a web address", "write it in full, like https://paper.example");
        return null;
    }

    private static IEnumerable<LegalLine> LegalLines(MapReader keys, DiagnosticBag diagnostics)
    {
        foreach (var item in keys.List("legal"))
        {
            if (item is not YamlMap map)
            {
                if (keys.AsText(item, "legal") is { } text)
                    yield return new(text.Value, null);
                continue;
            }
            var line = new MapReader(map, KeySets.Legal, diagnostics);
            if (line.Text("text") is { } shown)
                yield return new(shown.Value, line.Text("url") is { } url ? WebAddress(url, diagnostics) : null);
            else if (!line.IsCommentedOut("text"))
                diagnostics.Add(Rules.MissingKey, map.Span, "this legal line has no text", "write 'text: ' and the text to show");
        }
    }
}
