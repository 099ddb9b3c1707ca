using System.Text.Json;
using NodaTime.Text;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Json;

/// <summary>An article as data.</summary>
internal static class ArticleData
{
    /// <summary>Writes an article as an object whose last field is the hash of all fields before it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="scope">Its issue.</param>
    /// <param name="view">The article.</param>
    /// <param name="bytes">What the writer writes into.</param>
    public static void Write(DataWriter writer, ResolvedIssue scope, ResolvedArticle view, PooledBytes bytes)
    {
        var json = writer.Json;
        json.WriteStartObject();
        json.Flush();
        var start = bytes.Count;
        WriteHead(writer, scope, view);
        WriteText(writer, view);
        json.Flush();
        json.WriteString("hash", ContentHash.Of(bytes.Written.Span[start..]).ToString());
        json.WriteEndObject();
    }

    private static void WriteHead(DataWriter writer, ResolvedIssue scope, ResolvedArticle view)
    {
        var (json, article) = (writer.Json, view.Article);
        writer.Address("address", article.Address);
        json.WriteString("page", view.Page.Number.Text);
        json.WriteString("kind", article.Kind.ToString().ToLowerInvariant());
        if (article.IsPictureStory)
            json.WriteBoolean("pictureStory", true);
        json.WriteString("title", view.Title);
        writer.Text("kicker", article.Kicker?.Value);
        writer.Text("subtitle", article.Subtitle?.Value);
        writer.Text("deck", article.Deck?.Value);
        writer.Text("byline", article.Byline?.Value);
        writer.List(
            "authors",
            article.Authors,
            author =>
            {
                json.WriteString("name", author.Name);
                writer.Text("role", author.Role);
            }
        );
        writer.Text("dateline", article.Dateline?.Value);
        writer.Text("column", article.Column?.Value);
        writer.Text("source", article.Origin?.Value);
        writer.Text("ai", article.Ai?.Value);
        if (article.Original is { } original)
        {
            json.WriteStartObject("original");
            writer.Text("author", original.Author);
            writer.Text("title", original.Title);
            writer.Text("url", original.Url?.AbsoluteUri);
            json.WriteEndObject();
        }
        writer.Texts("keywords", [.. article.Keywords.Select(word => word.Value)]);
        writer.Texts("pages", [.. article.Pages.Select(page => page.Value.Text)]);
        if (scope.Issue.After(article) is { } next)
            writer.Address("continuedOn", next.Address);
        if (scope.Issue.Before(article) is { } before)
            writer.Address("continuedFrom", before.Address);
        writer.List("regions", [.. scope.RegionsOf(view)], region => Write(json, region));
        if (article.Published is { } published)
            json.WriteString("published", InstantPattern.ExtendedIso.Format(published));
        writer.List(
            "corrections",
            article.Corrections,
            correction =>
            {
                json.WriteString("date", Dates.Iso(correction.Date));
                json.WriteString("text", correction.Text.Value);
            }
        );
        writer.Texts("aliases", [.. article.Aliases.Select(alias => alias.Value)]);
        writer.Text("language", article.Language);
        json.WriteNumber("characters", view.Characters);
    }

    private static void WriteText(DataWriter writer, ResolvedArticle view)
    {
        var json = writer.Json;
        writer.Html("lead", view.PlainLead);
        writer.List(
            "sections",
            [.. view.Sections.Zip(view.PlainSections)],
            pair =>
            {
                var (section, text) = pair;
                writer.Text("slug", section.Section.Slug);
                writer.Text("title", section.Section.Title?.Value);
                writer.Text("anchor", section.Anchor);
                writer.Html("html", text);
            }
        );
        writer.List("photos", view.Photos, photo => Write(writer, photo));
        writer.List(
            "media",
            view.Article.Media,
            item =>
            {
                json.WriteString("type", item.IsFilm ? "film" : "sound");
                writer.Address("address", view.Issue.Files.PublishRecording(item.File));
                writer.Text("ai", item.Ai?.Value);
                if (item.Poster is { } poster && view.Issue.Files.PublishImage(poster) is { } image)
                    writer.Address("poster", image.Address);
                if (item.Captions is { } captions)
                    writer.Address("captions", view.Issue.Files.PublishRecording(captions));
                if (item.Transcript is { } transcript)
                    writer.Html("transcript", view.RenderPlain(transcript));
            }
        );
    }

    private static void Write(Utf8JsonWriter json, Region region)
    {
        json.WriteString("page", region.Page.Value.Text);
        json.WriteStartArray("points");
        foreach (var (x, y) in region.Points)
            WritePoint(json, x, y);
        json.WriteEndArray();
    }

    private static void Write(DataWriter writer, ResolvedPhoto photo)
    {
        var json = writer.Json;
        json.WriteString("id", photo.Id);
        if (photo.Photo.Remote is { } remote)
            json.WriteString("remote", remote.AbsoluteUri);
        if (photo.Published is { } published)
            WritePicture(writer, published);
        writer.Html("caption", photo.Caption);
        writer.Text("credit", photo.Photo.Credit?.Value);
        writer.Text("alt", photo.Photo.Alt?.Value);
        writer.Text("ai", photo.Ai?.Value);
        writer.Text("digitalSourceType", photo.SourceType);
        if (photo.Photo.Taken is { } taken)
            json.WriteString("taken", InstantPattern.ExtendedIso.Format(taken));
        if (photo.Photo.Focus is (var x, var y))
        {
            json.WritePropertyName("focus");
            WritePoint(json, x, y);
        }
        if (photo.Photo.IsInText)
            json.WriteBoolean("inText", true);
    }

    /// <summary>Writes where an image is, and in which sizes.</summary>
    public static void WritePicture(DataWriter writer, PublishedPhoto picture)
    {
        var json = writer.Json;
        writer.Address("address", picture.Address);
        json.WriteNumber("width", picture.Width);
        json.WriteNumber("height", picture.Height);
        writer.List(
            "sources",
            picture.Sources,
            source =>
            {
                json.WriteString("type", source.Type);
                writer.List(
                    "sizes",
                    source.Sizes,
                    size =>
                    {
                        json.WriteNumber("width", size.Width);
                        writer.Address("address", size.Address);
                    }
                );
            }
        );
    }

    private static void WritePoint(Utf8JsonWriter json, double x, double y)
    {
        json.WriteStartArray();
        json.WriteNumberValue(x);
        json.WriteNumberValue(y);
        json.WriteEndArray();
    }
}
