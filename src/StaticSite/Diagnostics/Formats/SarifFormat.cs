using System.Text.Json;

namespace StaticSite.Diagnostics.Formats;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.</summary>
internal static class SarifFormat
{
    /// <summary>The whole log, ending in a line feed.</summary>
    /// <param name="diagnostics">What it reports.</param>
    /// <param name="language">The language of its messages.</param>
    /// <param name="release">The program; if it has a repository, each rule leads to its documentation there.</param>
    public static string Write(IEnumerable<Diagnostic> diagnostics, MessageLanguage language, Release release) =>
        JsonFormat.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, language, release);
            if (language == MessageLanguage.Chinese)
                json.WriteString("language", "zh-CN");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
                WriteResult(json, diagnostic, language);
            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTool(Utf8JsonWriter json, MessageLanguage language, Release release)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "static-site");
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title.In(language));
            if (release.Page($"docs/diagnostics.md#{rule.Id.ToLowerInvariant()}") is { } page)
                json.WriteString("helpUri", page);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, MessageLanguage language)
    {
        var at = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteString("level", diagnostic.Severity == Severity.Info ? "note" : TextFormat.Name(diagnostic.Severity));
        WriteText(json, "message", $"{diagnostic.Message.In(language)}; {diagnostic.Help.In(language)}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteFile(json, at.Path);
        if (at.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteNumber("endColumn", at.Column + at.Length);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (diagnostic.Fix is { } fix)
            WriteFix(json, fix, diagnostic.Help.In(language));
        json.WriteEndObject();
    }

    // By lines and columns, since offsets would count in the file as it is on disk.
    private static void WriteFix(Utf8JsonWriter json, Fix fix, string description)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", description);
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(edit => edit.Path))
        {
            json.WriteStartObject();
            WriteFile(json, file.Key);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
                WriteReplacement(json, edit);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReplacement(Utf8JsonWriter json, Edit edit)
    {
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("startLine", edit.Start.Line);
        json.WriteNumber("startColumn", edit.Start.Column);
        json.WriteNumber("endLine", edit.End.Line);
        json.WriteNumber("endColumn", edit.End.Column);
        json.WriteEndObject();
        WriteText(json, "insertedContent", edit.Text);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
