using System.Text.Json;
using StaticSite.Diagnostics.Formats;
using StaticSite.Parsing;

namespace StaticSite.Scaffolding;

/// <summary>Writes the keys of a kind of file as a JSON Schema (draft 7, which editors know best).</summary>
internal static class SchemaWriter
{
    /// <summary>The schema, ending in a line feed.</summary>
    public static string Write(KeySet keys) =>
        JsonFormat.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", keys.Subject.English);
            json.WriteString("type", "object");
            WriteKeys(json, keys);
            json.WriteEndObject();
        });

    // What applies to a text does not apply to a list or map, and vice versa, so a shape of several kinds is one schema, except for its
    // choices, which apply to everything.
    private static void Write(Utf8JsonWriter json, Shape shape, bool isRequired)
    {
        if (!shape.Choices.IsEmpty && shape.Items is { } choice)
        {
            WriteAnyOf(json, [choice, Shape.List(choice), .. shape.Keys is { } map ? new[] { Shape.Map(map) } : []], isRequired);
            return;
        }
        if (!shape.Choices.IsEmpty && shape.IsNumber)
        {
            WriteAnyOf(json, [shape.WithoutNumber(), Shape.Number], isRequired);
            return;
        }
        WriteTexts(json, "type", TypesOf(shape, isRequired));
        if (!shape.Choices.IsEmpty)
            WriteChoices(json, shape, isRequired);
        if (shape.Pattern is { } pattern)
            json.WriteString("pattern", pattern);
        else if (isRequired && shape.IsText)
            json.WriteNumber("minLength", 1);
        if (shape.IsNumber)
            json.WriteNumber(shape.IsMeasure ? "exclusiveMinimum" : "minimum", 0);
        if (shape.IsFraction)
            json.WriteNumber("maximum", 1);
        if (shape.Items is { } items)
        {
            if (shape.Count.Least > 0)
                json.WriteNumber("minItems", shape.Count.Least);
            if (shape.Count.Most is { } most)
                json.WriteNumber("maxItems", most);
            WriteObject(json, "items", () => Write(json, items, isRequired: false));
        }
        if (shape.Names is { } names)
            WriteObject(json, "propertyNames", () => json.WriteString("pattern", names));
        if (shape.Values is { } values)
            WriteObject(json, "additionalProperties", () => Write(json, values, isRequired: false));
        if (shape.Keys is { } keys)
            WriteKeys(json, keys);
    }

    private static void WriteAnyOf(Utf8JsonWriter json, Shape[] shapes, bool isRequired)
    {
        json.WriteStartArray("anyOf");
        foreach (var shape in shapes)
            WriteObject(json, () => Write(json, shape, isRequired));
        json.WriteEndArray();
    }

    private static void WriteKeys(Utf8JsonWriter json, KeySet keys)
    {
        WriteObject(
            json,
            "properties",
            () =>
            {
                foreach (var key in keys.Keys)
                foreach (var (name, other) in ((string, string)[])[(key.Name, key.Alias), (key.Alias, key.Name)])
                    WriteObject(
                        json,
                        name,
                        () =>
                        {
                            json.WriteString("description", other);
                            Write(json, key.Shape, key.IsRequired);
                        }
                    );
            }
        );
        json.WriteBoolean("additionalProperties", false);
        // A key is given once, in one language.
        WriteObject(
            json,
            "dependencies",
            () =>
            {
                foreach (var key in keys.Keys)
                    WriteObject(json, key.Name, () => WriteObject(json, "not", () => WriteTexts(json, "required", [key.Alias])));
            }
        );
        if (!keys.Keys.Any(key => key.IsRequired))
            return;
        json.WriteStartArray("allOf");
        foreach (var key in keys.Keys.Where(key => key.IsRequired))
            WriteObject(json, () => WriteEither(json, key));
        json.WriteEndArray();
    }

    private static void WriteEither(Utf8JsonWriter json, Key key)
    {
        json.WriteStartArray("anyOf");
        foreach (var name in (string[])[key.Name, key.Alias])
            WriteObject(json, () => WriteTexts(json, "required", [name]));
        json.WriteEndArray();
    }

    private static IEnumerable<string> TypesOf(Shape shape, bool isRequired)
    {
        if (shape.IsText)
            foreach (var type in (string[])["string", "number", "boolean"])
                yield return type;
        if (shape.IsNumber)
            yield return shape.IsFraction || shape.IsMeasure ? "number" : "integer";
        if (shape.Keys is not null || shape.Values is not null)
            yield return "object";
        if (shape.Items is not null)
            yield return "array";
        if (!isRequired)
            yield return "null";
    }

    private static void WriteChoices(Utf8JsonWriter json, Shape shape, bool isRequired)
    {
        json.WriteStartArray("enum");
        foreach (var word in shape.Choices.SelectMany(choice => choice.Aliases.Prepend(choice.Name)))
            json.WriteStringValue(word);
        if (!isRequired)
            json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, string name, Action write)
    {
        json.WritePropertyName(name);
        WriteObject(json, write);
    }

    private static void WriteObject(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }
}
