namespace StaticSite.Diagnostics;

/// <summary>A word in a message that a table of the program has in both languages, as the name of a key.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
internal sealed record Term(string English, string Chinese)
{
    /// <summary>The word in English.</summary>
    public override string ToString() => English;

    /// <summary>The word in a language.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    /// <summary>A term in English and in Chinese.</summary>
    public static implicit operator Term((string English, string Chinese) words) => new(words.English, words.Chinese);

    /// <summary>A word that both languages write alike.</summary>
    public static implicit operator Term(string word) => new(word, word);
}
