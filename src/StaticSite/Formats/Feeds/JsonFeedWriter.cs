using System.Text.Json;
using StaticSite.Diagnostics.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;

namespace StaticSite.Formats.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    public static byte[] Write(Feed feed, Address self)
    {
        using var bytes = new PooledBytes();
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Compact))
            Write(new(json, feed.Site), feed, self);
        return bytes.Written.ToArray();
    }

    private static void Write(DataWriter writer, Feed feed, Address self)
    {
        var json = writer.Json;
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        writer.Address("home_page_url", feed.Home);
        writer.Address("feed_url", self);
        json.WriteString("language", feed.Settings.Language);
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", feed.Settings.Title.Value);
        writer.Address("url", Model.Address.Home);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries)
            Write(writer, feed, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(DataWriter writer, Feed feed, FeedEntry entry)
    {
        var json = writer.Json;
        json.WriteStartObject();
        writer.Address("id", entry.Address);
        writer.Address("url", entry.Address);
        json.WriteString("title", entry.Title);
        writer.Html("content_html", entry.Content);
        writer.Text("summary", entry.Summary);
        if (entry.Image is { } image)
            writer.Address("image", image);
        json.WriteString("date_published", feed.Time(entry.Published));
        json.WriteString("date_modified", feed.Time(entry.Updated));
        writer.List("authors", entry.Authors, name => json.WriteString("name", name));
        writer.Texts("tags", [.. entry.Terms]);
        if (entry.Language != feed.Settings.Language)
            json.WriteString("language", entry.Language);
        json.WriteEndObject();
    }
}
