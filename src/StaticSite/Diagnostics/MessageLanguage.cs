namespace StaticSite.Diagnostics;

/// <summary>The languages that the program speaks.</summary>
public enum MessageLanguage
{
    /// <summary>English, which messages are written in.</summary>
    English,

    /// <summary>Simplified Chinese, from the catalogue.</summary>
    Chinese,
}
