using System.Xml;
using StaticSite.Model;
using StaticSite.Rendering;

namespace StaticSite.Formats.Feeds;

/// <summary>The Atom Syndication Format (RFC 4287).</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed, Address self) =>
        XmlFile.Write(xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Settings.Language);
            xml.Element("id", feed.Absolute(feed.Home));
            xml.Element("title", feed.Title);
            xml.Element("updated", feed.Time(feed.Updated));
            Link(xml, "self", "application/atom+xml", feed.Absolute(self));
            Link(xml, "alternate", "text/html", feed.Absolute(feed.Home));
            xml.WriteStartElement("author");
            xml.Element("name", feed.Settings.Title.Value);
            xml.Element("uri", feed.Absolute(Address.Home));
            xml.WriteEndElement();
            xml.Element("rights", $"© {feed.Settings.Copyright.Holder}");
            foreach (var entry in feed.Entries)
                Write(xml, feed, entry);
            xml.WriteEndElement();
        });

    private static void Write(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        var address = feed.Absolute(entry.Address);
        xml.WriteStartElement("entry");
        if (entry.Language != feed.Settings.Language)
            xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.Element("id", address);
        xml.Element("title", entry.Title);
        xml.Element("published", feed.Time(entry.Published));
        xml.Element("updated", feed.Time(entry.Updated));
        Link(xml, "alternate", "text/html", address);
        foreach (var name in entry.Authors)
        {
            xml.WriteStartElement("author");
            xml.Element("name", name);
            xml.WriteEndElement();
        }
        foreach (var term in entry.Terms)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", term);
            xml.WriteEndElement();
        }
        if (entry.Summary is { } summary)
            xml.Element("summary", summary);
        xml.WriteStartElement("content");
        xml.Attribute("type", "html");
        xml.Text(entry.Content.ToText(feed.Site));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link");
        xml.Attribute("rel", relation);
        xml.Attribute("type", type);
        xml.Attribute("href", address);
        xml.WriteEndElement();
    }
}
