using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticSite.Scaffolding;

/// <summary>Writes texts as YAML values.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(":#,[]{}\"'\n\r\t\\");

    /// <summary>A text as it is, or in quotes if YAML would read it as anything else.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    // YAML 1.2.2, 5.7: a double-quoted scalar knows the escapes of JSON.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.Trim() == text
        && !text.AsSpan().ContainsAny(Special)
        && !text.Any(char.IsControl)
        && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off");
}
