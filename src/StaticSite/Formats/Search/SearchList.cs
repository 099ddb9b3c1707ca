using System.Globalization;
using System.Text.Json;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>The articles of a day as the search shows them, search/2022-01-10.json: their address, headline, page, kind.</summary>
internal static class SearchList
{
    /// <summary>The lists of some issues.</summary>
    public static IEnumerable<OutputFile> Render(SiteScope site, IEnumerable<SearchedIssue> issues) =>
        issues
            .GroupBy(issue => issue.Entry.Date)
            .Select(list => new OutputFile(
                string.Create(CultureInfo.InvariantCulture, $"{SearchFiles.Page.Path}{list.Key:yyyy-MM-dd}.json"),
                SearchFiles.Json(json =>
                {
                    json.WriteStartObject();
                    foreach (var issue in list)
                        Write(json, site, issue);
                    json.WriteEndObject();
                })
            ));

    private static void Write(Utf8JsonWriter json, SiteScope site, SearchedIssue issue)
    {
        var listing = IssueListing.Of(issue.Listing);
        var frame = new IssueFrame(site.Resolved, listing.ToOutline(issue.Entry), isOnSpanning: true);
        json.WriteStartObject(issue.Entry.Name);
        json.WriteString("date", frame.Date);
        json.WriteStartArray("pages");
        foreach (var page in listing.Pages)
            json.WriteStringValue(frame.LabelOf(page.ToOutline()));
        json.WriteEndArray();
        json.WriteStartArray("articles");
        foreach (var article in listing.Articles)
        {
            json.WriteStartArray();
            json.WriteStringValue(article.Head.Address.Path[issue.Entry.Address.Path.Length..]);
            json.WriteStringValue(article.Title);
            json.WriteNumberValue(article.Head.Page);
            json.WriteStringValue(article.Head.Column ?? frame.Strings.LabelOf(article.Kind));
            if (article.Language is { } language)
                json.WriteStringValue(language);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
