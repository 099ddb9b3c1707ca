namespace StaticSite.Parsing.Yaml;

/// <summary>Puts quotes around texts, for messages that show how to write a value.</summary>
internal static class YamlQuotes
{
    /// <summary>A text in quotes that it does not contain, else in single ones, which are then written twice within it.</summary>
    public static string Around(string text) =>
        text.Contains('\'') && !text.AsSpan().ContainsAny('"', '\\')
            ? $"\"{text}\""
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
