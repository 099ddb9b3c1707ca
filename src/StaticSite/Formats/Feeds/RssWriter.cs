using System.Globalization;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Feeds;

/// <summary>RSS 2.0, with the full text as the content module has it, and the authors as Dublin Core.</summary>
internal static class RssWriter
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Atom = "http://www.w3.org/2005/Atom";

    // RFC 822, as RSS asks for it, with years of four digits.
    private static readonly ZonedDateTimePattern Rfc822 = ZonedDateTimePattern.Create(
        "ddd', 'dd' 'MMM' 'uuuu' 'HH':'mm':'ss' 'o<+HHmm>",
        CultureInfo.InvariantCulture,
        null,
        null,
        default
    );

    public static byte[] Write(Feed feed, Address self) =>
        XmlFile.Write(xml =>
        {
            xml.WriteStartElement("rss");
            xml.Attribute("version", "2.0");
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            xml.Element("title", feed.Title);
            xml.Element("link", feed.Absolute(feed.Home));
            Description(xml, feed.Title);
            xml.Element("language", feed.Settings.Language.ToLowerInvariant());
            xml.Element("copyright", $"© {feed.Settings.Copyright.Holder}");
            xml.Element("lastBuildDate", Time(feed, feed.Updated));
            xml.WriteStartElement("link", Atom);
            xml.Attribute("rel", "self");
            xml.Attribute("type", "application/rss+xml");
            xml.Attribute("href", feed.Absolute(self));
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
                Write(xml, feed, entry);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static void Write(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        var address = feed.Absolute(entry.Address);
        xml.WriteStartElement("item");
        xml.Element("title", entry.Title);
        xml.Element("link", address);
        xml.WriteStartElement("guid");
        xml.Attribute("isPermaLink", "true");
        xml.Text(address);
        xml.WriteEndElement();
        xml.Element("pubDate", Time(feed, entry.Published));
        foreach (var name in entry.Authors)
            xml.Element("creator", name, DublinCore);
        foreach (var term in entry.Terms)
            xml.Element("category", term);
        if (entry.Summary is { } summary)
            Description(xml, summary);
        xml.Element("encoded", entry.Content.ToText(feed.Site), Content);
        xml.WriteEndElement();
    }

    // RSS 2.0: the description is HTML, "entity-encoded" for XML; titles, authors and categories are plain text (RSS Best Practices
    // Profile).
    private static void Description(XmlWriter xml, string text) =>
        xml.Element("description", new HtmlBuilder().AppendText(text).ToHtml().Text);

    private static string Time(Feed feed, Instant moment) => Rfc822.Format(moment.InZone(feed.Settings.TimeZone));
}
