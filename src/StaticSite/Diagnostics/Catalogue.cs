using System.Collections.Frozen;
using System.Text.Json;

namespace StaticSite.Diagnostics;

/// <summary>
/// The program's sentences in Chinese: <c>messages.zh.json</c>, from the English pattern, which is the id of a <see cref="Phrase"/>, to the
/// Chinese one. It is read when the first sentence is requested.
/// </summary>
internal static class Catalogue
{
    private static readonly Lazy<FrozenDictionary<string, string>> Chinese = new(Read);

    /// <summary>The Chinese pattern of a phrase, or null.</summary>
    /// <param name="id">The English pattern.</param>
    public static string? Find(string id) => Chinese.Value.GetValueOrDefault(id);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("messages.zh.json")!;
        using var document = JsonDocument.Parse(stream);
        return document
            .RootElement.EnumerateObject()
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
    }
}
