using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>Finds the edition that an editor means, and says how to declare one.</summary>
internal static class EditionNames
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["早报"] = "morning",
        ["晨报"] = "morning",
        ["午报"] = "noon",
        ["晚报"] = "evening",
        ["夜报"] = "night",
        ["号外"] = "extra",
        ["特刊"] = "special",
        ["周末"] = "weekend",
        ["周刊"] = "weekly",
        ["英文版"] = "english",
        ["中文版"] = "chinese",
        ["日文版"] = "japanese",
    };

    /// <summary>Whether a text may be an edition's key, which is part of folder names and addresses.</summary>
    public static bool IsKey(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The edition of a key, or of a name for readers; null if there is none.</summary>
    public static Edition? FindEdition(this NewspaperSettings settings, string? written) =>
        settings.Editions.FirstOrDefault(edition => edition.Key == written)
        ?? settings.Editions.FirstOrDefault(edition => edition.Name == written);

    /// <summary>A key for an edition that is called like this.</summary>
    public static string KeyFor(string written)
    {
        var half = Suggestion.HalfWidth(written).ToLowerInvariant();
        return IsKey(half) ? half : Usual.GetValueOrDefault(written, "special");
    }

    private static Phrase Known(NewspaperSettings settings) =>
        $"declared editions: {Phrase.List(settings.Editions.Select(edition => $"{edition.Key} ({edition.Name})"))}";

    /// <summary>What to do about an edition that is not declared.</summary>
    /// <param name="settings">The newspaper.</param>
    /// <param name="written">What was written for the edition.</param>
    /// <param name="then">What to write then, for a key.</param>
    public static Phrase Help(NewspaperSettings settings, string written, Func<string, Phrase> then)
    {
        if (written.All(char.IsAscii) && !settings.Editions.IsEmpty)
            return Suggestion.Help(written, [.. settings.Editions.Select(edition => edition.Key)]);
        if (settings.Editions.FirstOrDefault(edition => edition.Name == written || edition.Key == KeyFor(written)) is { } meant)
            return then(meant.Key);
        Phrase declare = IsKey(written)
            ? (Phrase)$"add it to newspaper.yaml: editions: {{ {written}: {{ name: … }} }}"
            : $"add it to newspaper.yaml with a key of lower-case Latin letters: editions: {{ {KeyFor(written)}: {{ name: {written} }} }}";
        var help = IsKey(written) ? declare : $"{declare}; {then(KeyFor(written))}";
        return settings.Editions.IsEmpty ? help : $"{Known(settings)}; {help}";
    }
}
