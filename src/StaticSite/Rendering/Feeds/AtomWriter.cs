using System.Xml;
using StaticSite.Model;

namespace StaticSite.Rendering.Feeds;

/// <summary>The Atom Syndication Format (RFC 4287).</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed, Address self) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Settings.Language);
        xml.WriteElementString("id", feed.Absolute(feed.Home));
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("updated", feed.Time(feed.Updated));
        Link(xml, "self", "application/atom+xml", feed.Absolute(self));
        Link(xml, "alternate", "text/html", feed.Absolute(feed.Home));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", feed.Settings.Title.Value);
        xml.WriteElementString("uri", feed.Absolute(Address.Home));
        xml.WriteEndElement();
        xml.WriteElementString("rights", $"© {feed.Settings.Copyright.Holder}");
        foreach (var entry in feed.Entries) Write(xml, feed, entry);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        var address = feed.Absolute(entry.Address);
        xml.WriteStartElement("entry");
        if (entry.Language != feed.Settings.Language) xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteElementString("id", address);
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("published", feed.Time(entry.Published));
        xml.WriteElementString("updated", feed.Time(entry.Updated));
        Link(xml, "alternate", "text/html", address);
        foreach (var name in entry.Authors)
        {
            xml.WriteStartElement("author");
            xml.WriteElementString("name", name);
            xml.WriteEndElement();
        }
        foreach (var term in entry.Terms)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", term);
            xml.WriteEndElement();
        }
        if (entry.Summary is { } summary) xml.WriteElementString("summary", summary);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Content.ToText(feed.Site));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
