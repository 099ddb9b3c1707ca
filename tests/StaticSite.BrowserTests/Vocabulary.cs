using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticSite.BrowserTests;

/// <summary>The vocabulary of schema.org: the properties of each type, and the types of their values.</summary>
internal sealed partial class Vocabulary
{
    private const string Schema = "http://schema.org/";
    private const string Input = "-input";
    private const string Class = "http://www.w3.org/2000/01/rdf-schema#Class";

    private readonly ILookup<(string Subject, string Predicate), string> _said;

    /// <param name="file">The vocabulary, as N-Quads.</param>
    public Vocabulary(string file) =>
        _said = File.ReadLines(file)
            .Select(line => Quad().Match(line))
            .Where(match => match.Success)
            .ToLookup(match => (match.Groups[1].Value, match.Groups[2].Value), match => match.Groups[3].Value);

    /// <summary>The parts of an expanded node, and of its nested nodes, that are not in the vocabulary.</summary>
    public IEnumerable<string> Faults(JsonElement node)
    {
        var type = node.GetProperty("@type")[0].GetString()!;
        if (!_said.Contains((type, "subClassOf")))
            yield return $"there is no {type}";
        foreach (var property in node.EnumerateObject().Where(property => property.Name[0] != '@'))
        {
            // schema.org/docs/actions.html: "-input" after the name of a property of an action annotates it with a text.
            if (property.Name.EndsWith(Input, StringComparison.Ordinal))
            {
                if (!_said[(property.Name[..^Input.Length], "domainIncludes")].Intersect(Line(type)).Any())
                    yield return $"{type} has no {property.Name}";
                continue;
            }
            if (!_said[(property.Name, "domainIncludes")].Intersect(Line(type)).Any())
                yield return $"{type} has no {property.Name}";
            if (_said.Contains((property.Name, "supersededBy")))
                yield return $"{property.Name} is superseded";
            var range = _said[(property.Name, "rangeIncludes")].ToHashSet();
            foreach (var value in property.Value.EnumerateArray())
            {
                if (!Types(value).Any(range.Contains))
                    yield return $"{property.Name} is of {string.Join(", ", range)}, not {value}";
                if (value.TryGetProperty("@type", out _))
                    foreach (var fault in Faults(value))
                        yield return fault;
            }
        }
    }

    private IEnumerable<string> Types(JsonElement value)
    {
        if (value.TryGetProperty("@type", out var type))
            return Line(type[0].GetString()!);
        if (value.TryGetProperty("@id", out _))
            return Members(value).SelectMany(Line).Append(Schema + "URL");
        return value.GetProperty("@value").ValueKind switch
        {
            JsonValueKind.Number => [Schema + "Integer", Schema + "Number"],
            _ when Date().IsMatch(value.GetProperty("@value").GetString()!) => [Schema + "Date", Schema + "DateTime", Schema + "Text"],
            _ => [Schema + "Text"],
        };
    }

    // The types of an address: it may name a member of an enumeration.
    private IEnumerable<string> Members(JsonElement value) =>
        _said[(value.GetProperty("@id").GetString()!, "type")].Where(type => type != Class);

    // A type and its supertypes.
    private IEnumerable<string> Line(string type) => _said[(type, "subClassOf")].SelectMany(Line).Prepend(type);

    [GeneratedRegex(@"^<([^>]+)> <[^>]*[/#](type|subClassOf|domainIncludes|rangeIncludes|supersededBy)> <([^>]+)>")]
    private static partial Regex Quad();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d")]
    private static partial Regex Date();
}
