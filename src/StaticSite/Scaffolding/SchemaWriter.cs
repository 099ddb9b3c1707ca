using System.Text.Json;
using StaticSite.Diagnostics.Formats;
using StaticSite.Parsing;

namespace StaticSite.Scaffolding;

/// <summary>
/// Writes the keys of a kind of file as a JSON Schema (draft 7, which editors know best). The keys of each map appear once, in
/// <c>definitions</c>, since a key is in the schema in both languages.
/// </summary>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    private readonly List<KeySet> _definitions = [];

    /// <summary>The schema, ending in a line feed.</summary>
    public static string Write(KeySet keys) => JsonFormat.Build(json => new SchemaWriter(json).WriteAll(keys));

    private void WriteAll(KeySet keys)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", keys.Subject.English);
        json.WriteString("type", "object");
        WriteKeys(keys);
        if (_definitions.Count > 0)
            WriteObject("definitions", WriteDefinitions);
        json.WriteEndObject();
    }

    // Writing one may add others.
    private void WriteDefinitions()
    {
        for (var i = 0; i < _definitions.Count; i++)
            WriteObject(NameOf(i), () => WriteKeys(_definitions[i]));
    }

    private string NameOf(int definition)
    {
        var name = _definitions[definition].Subject.English;
        var before = _definitions.Take(definition).Count(other => other.Subject.English == name);
        return before == 0 ? name : $"{name} {before + 1}";
    }

    private void WriteReference(KeySet keys)
    {
        if (!_definitions.Contains(keys))
            _definitions.Add(keys);
        json.WriteStartArray("allOf");
        WriteObject(() => json.WriteString("$ref", "#/definitions/" + Uri.EscapeDataString(NameOf(_definitions.IndexOf(keys)))));
        json.WriteEndArray();
    }

    // What applies to a text does not apply to a list or map, and vice versa, so a shape of several kinds is one schema, except for its
    // choices, which apply to everything.
    private void Write(Shape shape, bool isRequired)
    {
        if (!shape.Choices.IsEmpty && shape.Items is { } choice)
        {
            WriteAnyOf([choice, Shape.List(choice), .. shape.Keys is { } map ? new[] { Shape.Map(map) } : []], isRequired);
            return;
        }
        if (!shape.Choices.IsEmpty && shape.IsNumber)
        {
            WriteAnyOf([shape.WithoutNumber(), Shape.Number], isRequired);
            return;
        }
        WriteTexts("type", TypesOf(shape, isRequired));
        if (!shape.Choices.IsEmpty)
            WriteChoices(shape, isRequired);
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
            WriteObject("items", () => Write(items, isRequired: false));
        }
        if (shape.Names is { } names)
            WriteObject("propertyNames", () => json.WriteString("pattern", names));
        if (shape.Values is { } values)
            WriteObject("additionalProperties", () => Write(values, isRequired: false));
        if (shape.Keys is { } keys)
            WriteReference(keys);
    }

    private void WriteAnyOf(Shape[] shapes, bool isRequired)
    {
        json.WriteStartArray("anyOf");
        foreach (var shape in shapes)
            WriteObject(() => Write(shape, isRequired));
        json.WriteEndArray();
    }

    private void WriteKeys(KeySet keys)
    {
        WriteObject(
            "properties",
            () =>
            {
                foreach (var key in keys.Keys)
                foreach (var (name, other) in ((string, string)[])[(key.Name, key.Alias), (key.Alias, key.Name)])
                    WriteObject(
                        name,
                        () =>
                        {
                            json.WriteString("description", other);
                            Write(key.Shape, key.IsRequired);
                        }
                    );
            }
        );
        json.WriteBoolean("additionalProperties", false);
        // A key is given once, in one language.
        WriteObject(
            "dependencies",
            () =>
            {
                foreach (var key in keys.Keys)
                    WriteObject(key.Name, () => WriteObject("not", () => WriteTexts("required", [key.Alias])));
            }
        );
        if (!keys.Keys.Any(key => key.IsRequired))
            return;
        json.WriteStartArray("allOf");
        foreach (var key in keys.Keys.Where(key => key.IsRequired))
            WriteObject(() => WriteEither(key));
        json.WriteEndArray();
    }

    private void WriteEither(Key key)
    {
        json.WriteStartArray("anyOf");
        foreach (var name in (string[])[key.Name, key.Alias])
            WriteObject(() => WriteTexts("required", [name]));
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

    private void WriteChoices(Shape shape, bool isRequired)
    {
        json.WriteStartArray("enum");
        foreach (var word in shape.Choices.SelectMany(choice => choice.Aliases.Prepend(choice.Name)))
            json.WriteStringValue(word);
        if (!isRequired)
            json.WriteNullValue();
        json.WriteEndArray();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void WriteObject(string name, Action write)
    {
        json.WritePropertyName(name);
        WriteObject(write);
    }

    private void WriteObject(Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }
}
