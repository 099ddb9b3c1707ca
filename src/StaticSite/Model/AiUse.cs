using System.Collections.Frozen;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>
/// How artificial intelligence took part in a text, an image or a recording (人工智能). The law asks for a label that readers see:
/// 《人工智能生成合成内容标识办法》 and GB 45438-2025.
/// </summary>
/// <param name="Value"><c>generated</c>, <c>assisted</c>, <c>suspected</c>, or the words of the label.</param>
internal sealed record AiUse(string Value)
{
    /// <summary>Artificial intelligence made it.</summary>
    public static AiUse Generated { get; } = new("generated") { Code = "TrainedAlgorithmicMedia" };

    /// <summary>It holds something that artificial intelligence made.</summary>
    public static AiUse Assisted { get; } = new("assisted") { Code = "CompositeWithTrainedAlgorithmicMedia" };

    /// <summary>An image's metadata say that artificial intelligence may have made it.</summary>
    public static AiUse Suspected { get; } = new("suspected");

    private const string Vocabulary = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private static readonly FrozenDictionary<string, AiUse> Choices = new Dictionary<string, AiUse>
    {
        ["generated"] = Generated,
        ["生成"] = Generated,
        ["assisted"] = Assisted,
        ["辅助"] = Assisted,
        ["suspected"] = Suspected,
        ["疑似"] = Suspected,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Yes = ["true", "yes", "是", "有"],
        No = ["false", "no", "none", "否", "无"];

    private string? Code { get; init; }

    /// <summary>The word that the label has in each language; null if the label is the value itself.</summary>
    public string? Word => ReferenceEquals(Choices.GetValueOrDefault(Value), this) ? $"ai_{Value}" : null;

    /// <summary>The same in the vocabulary of the IPTC (Digital Source Type), or null.</summary>
    public string? SourceType => Code is null ? null : $"{Vocabulary}{char.ToLowerInvariant(Code[0])}{Code[1..]}";

    /// <summary>The same in the vocabulary of schema.org, or null.</summary>
    public string? SchemaType => Code is null ? null : $"http://schema.org/{Code}DigitalSource";

    /// <summary>What a type of the IPTC's vocabulary says; null if no artificial intelligence took part.</summary>
    public static AiUse? OfSourceType(string type) =>
        type.AsSpan(type.LastIndexOf('/') + 1) switch
        {
            "trainedAlgorithmicMedia" or "algorithmicMedia" => Generated,
            "compositeWithTrainedAlgorithmicMedia" or "compositeSynthetic" => Assisted,
            _ => null,
        };

    /// <summary>What has this value.</summary>
    public static AiUse Named(string value) => Choices.GetValueOrDefault(value) ?? new(value);

    /// <summary>
    /// What an editor wrote; null if it says that no artificial intelligence took part. What looks like a mistake is reported.
    /// </summary>
    internal static AiUse? Of(Sourced<string> written, DiagnosticBag diagnostics)
    {
        if (Choices.TryGetValue(written.Value, out var choice))
            return choice;
        (AiUse? Use, Phrase Message, Phrase Help)? odd =
            Yes.Contains(written.Value, StringComparer.OrdinalIgnoreCase)
                ? (
                    Generated,
                    $"'{written.Value}' is published as 'generated'",
                    "write 'generated' or 'assisted', or the words of the label"
                )
            : No.Contains(written.Value, StringComparer.OrdinalIgnoreCase)
                ? (null, $"'{written.Value}' is published without any label", "remove 'ai' if no AI was used")
            : Suggestion.DidYouMean(written.Value, Choices.Keys) is { } near
                ? (new(written.Value), $"readers will see the label '{written.Value}'", near)
            : null;
        if (odd is not { } found)
            return new(written.Value);
        diagnostics.Add(Rules.AlmostAi, written.Span, found.Message, found.Help);
        return found.Use;
    }
}
