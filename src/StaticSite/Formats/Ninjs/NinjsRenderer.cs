using System.Globalization;
using System.Text.Json;
using StaticSite.Diagnostics.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Ninjs;

/// <summary>
/// ninjs.json: an issue in the form that news agencies exchange (IPTC ninjs 3.1): a composite item whose associations are the articles, and
/// theirs the photos. Its identifiers are addresses in full, so there is none without the newspaper's url.
/// </summary>
internal static class NinjsRenderer
{
    /// <summary>What it is called.</summary>
    public const string File = "ninjs.json";

    public static IEnumerable<OutputFile> Render(SiteScope site, ResolvedIssue scope)
    {
        var path = scope.Issue.Entry.Address.Path + File;
        if (!site.Wants(path))
            yield break;
        using var bytes = new PooledBytes();
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Compact))
            Write(new(json, site.FullLinks!.Value), site, scope);
        yield return new(path, bytes.Written);
    }

    private static void Write(DataWriter writer, SiteScope site, ResolvedIssue scope)
    {
        var (json, settings, entry) = (writer.Json, site.Newspaper.Settings, scope.Issue.Entry);
        var day = Dates.Rfc3339(scope.Issue.Appears, settings.TimeZone);
        json.WriteStartObject();
        writer.Address("uri", entry.Address);
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        json.WriteEndObject();
        json.WriteString("type", "composite");
        if (scope.Issue.Revision > 1)
            json.WriteString("version", $"{scope.Issue.Revision}");
        json.WriteString("firstCreated", day);
        json.WriteString("language", scope.Language);
        json.WriteString("title", $"{scope.Frame.NewspaperTitle} {scope.Frame.Date}");
        json.WriteString("copyrightHolder", settings.Copyright.Holder);
        writer.Text("usageTerms", settings.Copyright.Text);
        json.WriteStartArray("associations");
        var text = new HtmlBuilder();
        foreach (var view in scope.Articles.Where(view => view.Beginning is null))
            Write(writer, site, scope, view, day, text);
        foreach (var page in scope.Issue.Pages)
            if (scope.Files.PublishFacsimile(page) is { } facsimile)
                Write(writer, scope, page, facsimile);
        foreach (var article in scope.Issue.Withdrawn)
        {
            json.WriteStartObject();
            writer.Address("uri", article.Address);
            json.WriteString("name", article.Slug);
            json.WriteString("type", "text");
            json.WriteString("pubStatus", "canceled");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(DataWriter writer, SiteScope site, ResolvedIssue scope, ResolvedArticle view, string day, HtmlBuilder text)
    {
        var (json, article, zone) = (writer.Json, view.Article, site.Newspaper.Settings.TimeZone);
        var created = article.Published is { } published ? Dates.Rfc3339(published, zone) : day;
        json.WriteStartObject();
        writer.Address("uri", article.Address);
        json.WriteString("name", view.Title);
        json.WriteString("type", "text");
        json.WriteString("firstCreated", created);
        json.WriteString(
            "versionCreated",
            article.LastCorrected is { } corrected && corrected > scope.Issue.Entry.Date
                ? Dates.Rfc3339(Times.StartOf(corrected, zone), zone)
                : created
        );
        json.WriteString("language", article.Language ?? scope.Language);
        Texts(writer, "headlines", ("kicker", article.Kicker?.Value), ("main", view.Title), ("subtitle", article.Subtitle?.Value));
        Texts(writer, "descriptions", ("summary", article.Deck?.Value));
        writer.Text("by", view.Byline);
        WriteSourceType(json, view.AiLabel, article.Ai?.SourceType);
        json.WriteStartArray("bodies");
        json.WriteStartObject();
        json.WriteString("contentType", "text/html");
        json.WriteNumber("charCount", view.Characters + view.Continuations.Sum(part => part.Characters));
        writer.Html("value", text.Clear().AppendPlain(view));
        json.WriteEndObject();
        json.WriteEndArray();
        writer.List("genres", [article.Kind.ToString().ToLowerInvariant()], kind => json.WriteString("literal", kind));
        writer.List(
            "subjects",
            [.. Subjects(view)],
            subject =>
            {
                json.WriteString("name", subject.Name);
                json.WriteString("rel", subject.Relation);
            }
        );
        writer.List(
            "infoSources",
            article.Origin is { } origin ? [origin.Value] : Array.Empty<string>(),
            name => json.WriteString("name", name)
        );
        WriteIds(
            writer,
            [("printPage", view.Page.Number.Text), .. view.Issue.RegionsOf(view).Select(region => ("printRegion", TextOf(region)))]
        );
        writer.List("associations", [.. view.Photos.Where(photo => photo.Published is not null)], photo => Write(writer, photo));
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Relation)> Subjects(ResolvedArticle view)
    {
        if (view.Article.Column is { } column)
            yield return (column.Value, "column");
        if (view.Page.Name is { } name)
            yield return (name, "section");
        foreach (var word in view.Article.Keywords)
            yield return (word.Value, "keyword");
    }

    private static void Write(DataWriter writer, ResolvedIssue scope, Page page, PublishedPhoto facsimile)
    {
        var json = writer.Json;
        json.WriteStartObject();
        writer.Address("uri", facsimile.Address);
        json.WriteString("name", scope.Frame.LabelOf(page.Outline));
        json.WriteString("type", "picture");
        WriteIds(writer, ("printPage", page.Number.Text));
        WriteRenditions(writer, facsimile);
        json.WriteEndObject();
    }

    private static void WriteIds(DataWriter writer, params (string Role, string Value)[] ids) =>
        writer.List(
            "altIds",
            ids,
            id =>
            {
                writer.Json.WriteString("role", id.Role);
                writer.Json.WriteString("value", id.Value);
            }
        );

    private static void Write(DataWriter writer, ResolvedPhoto photo)
    {
        var (json, published) = (writer.Json, photo.Published!);
        writer.Address("uri", published.Address);
        json.WriteString("name", photo.Id);
        json.WriteString("type", "picture");
        Texts(writer, "descriptions", ("caption", photo.Photo.Caption?.Text), ("alt", photo.Photo.Alt?.Value));
        writer.Text("by", photo.Photo.Credit?.Value);
        WriteSourceType(json, photo.AiLabel, photo.SourceType);
        WriteRenditions(writer, published);
    }

    // ninjs has no areas of images: the page and the corners as a text, as 05 0.1,0.2 0.5,0.2 0.5,0.4.
    private static string TextOf(Region region) =>
        string.Join(
            ' ',
            region
                .Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.####},{point.Y:0.####}"))
                .Prepend(region.Page.Value.Text)
        );

    private static void WriteRenditions(DataWriter writer, PublishedPhoto picture) =>
        writer.List(
            "renditions",
            [
                .. picture
                    .Sources.SelectMany(source => source.Sizes.Select(size => (source.Type, size.Address, (int?)size.Width)))
                    .DefaultIfEmpty((null!, picture.Address, picture.Width)),
            ],
            rendition =>
            {
                var (type, address, width) = rendition;
                writer.Json.WriteString("name", $"{width}w");
                writer.Address("href", address);
                writer.Text("contentType", type);
                writer.Json.WriteNumber("width", width!.Value);
            }
        );

    private static void WriteSourceType(Utf8JsonWriter json, string? label, string? type)
    {
        if (label is null && type is null)
            return;
        json.WriteStartObject("digitalSourceType");
        if (label is not null)
            json.WriteString("name", label);
        if (Uri.IsWellFormedUriString(type, UriKind.Absolute))
            json.WriteString("uri", type);
        else if (type is not null)
            json.WriteString("literal", type);
        json.WriteEndObject();
    }

    private static void Texts(DataWriter writer, string name, params (string Role, string? Value)[] texts) =>
        writer.List(
            name,
            [.. texts.Where(text => text.Value is { Length: > 0 })],
            one =>
            {
                writer.Json.WriteString("role", one.Role);
                writer.Json.WriteString("value", one.Value);
            }
        );
}
