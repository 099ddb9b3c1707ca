using System.Text;
using System.Xml;
using StaticSite.Loading;

namespace StaticSite.Rendering;

/// <summary>
/// An XML file in UTF-8. What XML 1.0 has no place for (2.2), such as a control character that YAML spells out, is left out of its texts.
/// </summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
    };

    /// <summary>Writes a file.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new PooledBytes();
        using (var xml = XmlWriter.Create(bytes.AsStream(), Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        return bytes.Written.ToArray();
    }

    /// <summary>An element with a text, in the namespace of the element around it unless another is named.</summary>
    public static void Element(this XmlWriter xml, string name, string text, string? space = null)
    {
        if (space is null)
            xml.WriteStartElement(name);
        else
            xml.WriteStartElement(name, space);
        xml.Text(text);
        xml.WriteEndElement();
    }

    /// <summary>An attribute.</summary>
    public static void Attribute(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, Clean(text));

    /// <summary>A text.</summary>
    public static void Text(this XmlWriter xml, string text) => xml.WriteString(Clean(text));

    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (LengthAt(text, i) is var length and not 1)
            {
                if (length == 0)
                    return CleanFrom(text, i);
                i++;
            }
        return text;
    }

    private static string CleanFrom(string text, int start)
    {
        var clean = new StringBuilder(text, 0, start, text.Length);
        for (var i = start; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            clean.Append(text, i, length);
            if (length == 2)
                i++;
        }
        return clean.ToString();
    }

    // 2 for a surrogate pair, 0 for what has no place.
    private static int LengthAt(string text, int i) =>
        XmlConvert.IsXmlChar(text[i]) ? 1
        : i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) ? 2
        : 0;
}
