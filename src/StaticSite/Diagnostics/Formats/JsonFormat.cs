using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticSite.Diagnostics.Formats;

/// <summary>Diagnostics as a JSON array, one object each.</summary>
public static class JsonFormat
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Without line breaks and indents.</summary>
    public static readonly JsonWriterOptions Compact = Options with { Indented = false };

    /// <summary>The whole report, ending in a line feed.</summary>
    public static string Write(IEnumerable<Diagnostic> diagnostics) => Build(json =>
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Rule.Id);
            json.WriteString("severity", TextFormat.Name(diagnostic.Severity));
            json.WriteString("path", diagnostic.Location.Path);
            json.WriteNumber("line", diagnostic.Location.Line);
            json.WriteNumber("column", diagnostic.Location.Column);
            json.WriteNumber("length", diagnostic.Location.Length);
            json.WriteString("message", diagnostic.Message.ToString());
            json.WriteString("help", diagnostic.Help.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    internal static string Build(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).ReplaceLineEndings("\n") + "\n";
    }
}
