using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticSite.Diagnostics.Formats;

/// <summary>Diagnostics as a JSON array, one object each.</summary>
internal static class JsonFormat
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Without line breaks and indents.</summary>
    public static readonly JsonWriterOptions Compact = Options with { Indented = false };

    /// <summary>The whole report, ending in a line feed.</summary>
    public static string Write(IEnumerable<Diagnostic> diagnostics, MessageLanguage language) =>
        Build(json =>
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
                json.WriteString("message", diagnostic.Message.In(language));
                json.WriteString("help", diagnostic.Help.In(language));
                if (diagnostic.Fix is { } fix)
                    WriteFix(json, fix);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static void WriteFix(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject("fix");
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("path", edit.Path);
            json.WriteNumber("line", edit.Start.Line);
            json.WriteNumber("column", edit.Start.Column);
            json.WriteNumber("endLine", edit.End.Line);
            json.WriteNumber("endColumn", edit.End.Column);
            json.WriteNumber("offset", edit.Offset);
            json.WriteNumber("length", edit.Length);
            json.WriteString("text", edit.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Build(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).ReplaceLineEndings("\n") + "\n";
    }
}
