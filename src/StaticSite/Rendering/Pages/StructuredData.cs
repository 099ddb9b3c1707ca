using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>What a page is about in the vocabulary of schema.org, as JSON-LD for a script element.</summary>
internal static class StructuredData
{
    // Chinese as it is; what could end the element, escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An article.</summary>
    public static void OfArticle(ResolvedArticle resolved, RelativeLinks links, HtmlBuilder html) =>
        Write(
            links,
            html,
            writer =>
            {
                var (json, article, issue) = (writer.Json, resolved.Article, resolved.Issue);
                var day = issue.Issue.Entry.Date;
                json.WriteString("@type", "NewsArticle");
                writer.Address("url", article.Address);
                json.WriteString("headline", resolved.Title);
                writer.Text("alternativeHeadline", article.Subtitle?.Value);
                json.WriteString(
                    "datePublished",
                    article.Published is { } published ? Dates.Rfc3339(published, issue.Site.Newspaper.Settings.TimeZone) : Dates.Iso(day)
                );
                if (article.LastCorrected is { } corrected && corrected > day)
                    json.WriteString("dateModified", Dates.Iso(corrected));
                if (article.Language is { } language)
                    json.WriteString("inLanguage", language);
                writer.Text("articleSection", article.Column?.Value);
                writer.Text("dateline", article.Dateline?.Value);
                json.WriteString("printPage", resolved.Page.Number.Text);
                writer.Text("printSection", resolved.Page.Name);
                writer.Text("printEdition", issue.Issue.Entry.Edition?.Name);
                WriteSourceType(json, article.Ai);
                writer.Texts("keywords", [.. article.Keywords.Select(word => word.Value)]);
                writer.List(
                    "author",
                    article.Authors,
                    author =>
                    {
                        json.WriteString("@type", "Person");
                        json.WriteString("name", author.Name);
                        writer.Text("jobTitle", author.Role);
                        if (Topic.Of(TopicKind.Author, author.Name) is { } topic && issue.Slots.TopicPage(topic) is { } page)
                            writer.Address("url", page);
                    }
                );
                writer.List(
                    "image",
                    [.. resolved.Photos.Where(photo => photo.Published is not null)],
                    photo =>
                    {
                        json.WriteString("@type", "ImageObject");
                        writer.Address("contentUrl", photo.Published!.Address);
                        writer.Text("creditText", photo.Photo.Credit?.Value);
                        WriteSourceType(json, photo.Ai);
                    }
                );
                writer.List(
                    "correction",
                    article.Corrections,
                    correction =>
                    {
                        json.WriteString("@type", "CorrectionComment");
                        json.WriteString("datePublished", Dates.Iso(correction.Date));
                        json.WriteString("text", correction.Text.Value);
                    }
                );
                json.WriteStartObject("isPartOf");
                json.WriteString("@type", "PublicationIssue");
                writer.Address("@id", issue.Issue.Entry.Address);
                json.WriteStartObject("isPartOf");
                WriteNewspaper(writer, issue);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        );

    /// <summary>An issue, which its articles name by its address.</summary>
    public static void OfIssue(ResolvedIssue issue, RelativeLinks links, HtmlBuilder html) =>
        Write(links, html, writer => WriteIssue(writer, issue));

    /// <summary>The site, and how it is searched.</summary>
    public static void OfSite(string title, Address search, RelativeLinks links, HtmlBuilder html) =>
        Write(
            links,
            html,
            writer =>
            {
                writer.Json.WriteString("@type", "WebSite");
                writer.Json.WriteString("name", title);
                writer.Address("url", Address.Home);
                writer.Json.WriteStartObject("potentialAction");
                writer.Json.WriteString("@type", "SearchAction");
                writer.Json.WriteStartObject("target");
                writer.Json.WriteString("@type", "EntryPoint");
                writer.Json.WriteString("urlTemplate", links.ToText(search) + "?q={words}");
                writer.Json.WriteEndObject();
                // schema.org, Potential Actions: "-input" names a property that the action needs.
                writer.Json.WriteString("query-input", "required name=words");
                writer.Json.WriteEndObject();
            }
        );

    private static void WriteIssue(DataWriter writer, ResolvedIssue issue)
    {
        var (json, settings) = (writer.Json, issue.Site.Newspaper.Settings);
        json.WriteString("@type", "PublicationIssue");
        writer.Address("@id", issue.Issue.Entry.Address);
        writer.Address("url", issue.Issue.Entry.Address);
        if (issue.Issue.Number is { } number)
            json.WriteNumber("issueNumber", number);
        json.WriteString("datePublished", Dates.Iso(issue.Issue.Entry.Date));
        json.WriteStartObject("isPartOf");
        WriteNewspaper(writer, issue);
        json.WriteString("inLanguage", issue.Language);
        writer.Text("issn", settings.Serial.Issn);
        json.WriteStartObject("copyrightHolder");
        json.WriteString("@type", "Organization");
        json.WriteString("name", settings.Copyright.Holder);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNewspaper(DataWriter writer, ResolvedIssue issue)
    {
        writer.Json.WriteString("@type", "Newspaper");
        writer.Json.WriteString("name", issue.Frame.NewspaperTitle);
        writer.Address("url", Address.Home);
    }

    // A member of an enumeration is named by its address, which the vocabulary writes with http.
    private static void WriteSourceType(Utf8JsonWriter json, AiUse? use)
    {
        if (use?.SchemaType is not { } type)
            return;
        json.WriteStartObject("digitalSourceType");
        json.WriteString("@id", type);
        json.WriteEndObject();
    }

    private static void Write(RelativeLinks links, HtmlBuilder html, Action<DataWriter> write)
    {
        using var bytes = new PooledBytes();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            write(new(json, links));
            json.WriteEndObject();
        }
        html.AppendUtf8(bytes.Written.Span);
    }
}
