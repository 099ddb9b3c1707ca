using System.Globalization;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using StaticSite.Model;

namespace StaticSite.Rendering.Feeds;

/// <summary>RSS 2.0, with the full text as the content module has it, and the authors as Dublin Core.</summary>
internal static class RssWriter
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Atom = "http://www.w3.org/2005/Atom";

    // RFC 822, as RSS asks for it, with years of four digits.
    private static readonly ZonedDateTimePattern Rfc822 = ZonedDateTimePattern.Create("ddd', 'dd' 'MMM' 'uuuu' 'HH':'mm':'ss' 'o<+HHmm>", CultureInfo.InvariantCulture, null, null, default);

    public static byte[] Write(Feed feed, Address self) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.Absolute(feed.Home));
        xml.WriteElementString("description", feed.Title);
        xml.WriteElementString("language", feed.Settings.Language.ToLowerInvariant());
        xml.WriteElementString("copyright", $"© {feed.Settings.Copyright.Holder}");
        xml.WriteElementString("lastBuildDate", Time(feed, feed.Updated));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", feed.Absolute(self));
        xml.WriteEndElement();
        foreach (var entry in feed.Entries) Write(xml, feed, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        var address = feed.Absolute(entry.Address);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(address);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Time(feed, entry.Published));
        foreach (var name in entry.Authors) xml.WriteElementString("creator", DublinCore, name);
        foreach (var term in entry.Terms) xml.WriteElementString("category", term);
        if (entry.Summary is { } summary) xml.WriteElementString("description", summary);
        xml.WriteElementString("encoded", Content, entry.Content.ToText(feed.Site));
        xml.WriteEndElement();
    }

    private static string Time(Feed feed, Instant moment) => Rfc822.Format(moment.InZone(feed.Settings.TimeZone));
}
