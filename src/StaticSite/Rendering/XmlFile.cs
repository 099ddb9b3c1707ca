using System.Text;
using System.Xml;

namespace StaticSite.Rendering;

/// <summary>An XML file in UTF-8, whose texts may hold what XML cannot: it is left out.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "", NewLineChars = "\n", CheckCharacters = false };

    /// <summary>Writes a file.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        return bytes.ToArray();
    }

    /// <summary>A text without the characters that XML 1.0 has no place for (2.2).</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uFFFE', '\uFFFF') < 0) return text;
        return string.Concat(text.Where(c => c is not ('\uFFFE' or '\uFFFF')));
    }
}
