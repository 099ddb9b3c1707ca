using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;
using StaticSite.Scaffolding;

namespace StaticSite.Tests.Schemas;

/// <summary>Validates the files of a newspaper as an editor's program does: each by the JSON Schema for its kind.</summary>
internal static partial class SchemaValidation
{
    private static readonly Dictionary<string, JsonSchema> Schemas = EditorFiles
        .FromKeys.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => JsonSchema.FromText(file.Text));

    /// <summary>The errors by the schema of a file; null if it has no schema or is not valid YAML.</summary>
    /// <param name="path">The path below the newspaper's folder.</param>
    /// <param name="bytes">The content.</param>
    public static IReadOnlyList<string>? Validate(string path, byte[] bytes)
    {
        if (KindOf(path) is not { } kind || Read(path, bytes) is not { } map || HasDuplicateKeys(map))
            return null;
        var result = Schemas[kind].Evaluate(ToJson(map)!.Deserialize(), new() { OutputFormat = OutputFormat.List });
        if (result.IsValid)
            return [];
        // Failures inside "not" or one alternative are not errors by themselves.
        return
        [
            path,
            .. (result.Details ?? [])
                .Where(detail => detail.Errors is not null && !detail.EvaluationPath.ToString().Contains("/not", StringComparison.Ordinal))
                .SelectMany(detail => detail.Errors!.Select(error => $"{path} {detail.InstanceLocation}: {error.Value}")),
        ];
    }

    private static string? KindOf(string path) =>
        path.Split('/') switch
        {
            ["newspaper.yaml"] => "newspaper",
            [var file] when Path.GetExtension(file) == ".md" => "standing",
            [_, _, "issue.yaml"] => "issue",
            [_, _, _, "page.yaml" or "index.md"] => "page",
            [_, _, _, var file] when Path.GetExtension(file) == ".md" => Numbered().IsMatch(file) ? "article" : "caption",
            [_, _, _, _, "index.md"] => "article",
            [_, _, _, _, var file] when Path.GetExtension(file) == ".md" => Numbered().IsMatch(file) ? "section" : "caption",
            _ => null,
        };

    private static YamlMap? Read(string path, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        if (
            SourceReader.Read(new MemoryTree("input", new Dictionary<string, byte[]> { [path] = bytes }), path, diagnostics)
            is not { } source
        )
            return null;
        var map = path.EndsWith(".md", StringComparison.Ordinal)
            ? StaticSite.Parsing.FrontMatter.Split(source, diagnostics) is { IsBroken: false } file
                ? file.Keys
                : null
            : YamlParser.Parse(source, diagnostics);
        return diagnostics.HasErrors ? null : map;
    }

    // JSON cannot express duplicate keys; editors report them themselves.
    private static bool HasDuplicateKeys(YamlNode node) =>
        node switch
        {
            YamlMap map => map.Entries.Select(entry => entry.Key.Text).Distinct().Count() < map.Entries.Length
                || map.Entries.Any(entry => HasDuplicateKeys(entry.Value)),
            YamlList list => list.Items.Any(HasDuplicateKeys),
            _ => false,
        };

    // YAML 1.2.2, 10.3 Core Schema.
    private static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, ToJson(entry.Value)))),
            YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
            YamlScalar { IsPlain: true, Text: "" or "~" or "null" or "Null" or "NULL" } => null,
            YamlScalar { IsPlain: true, Text: "true" or "True" or "TRUE" } => JsonValue.Create(true),
            YamlScalar { IsPlain: true, Text: "false" or "False" or "FALSE" } => JsonValue.Create(false),
            YamlScalar { IsPlain: true, Text: var text } when Number().IsMatch(text) => JsonValue.Create(
                decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)
            ),
            YamlScalar { Text: var text } => JsonValue.Create(text),
            _ => null,
        };

    private static System.Text.Json.JsonElement Deserialize(this JsonNode node) => System.Text.Json.JsonSerializer.SerializeToElement(node);

    [GeneratedRegex("^[0-9]{1,3}-")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]{1,20}(\.[0-9]*)?)$")]
    private static partial Regex Number();
}
