using StaticSite.Cli;
using StaticSite.Diagnostics;

namespace StaticSite.Tests.Golden;

/// <summary>Terminals of tests.</summary>
internal static class TestTerminal
{
    /// <summary>The locale that tests run the program in, unless they set another one.</summary>
    public const string Locale = "en_US.UTF-8";

    /// <summary>A terminal with an English locale.</summary>
    public static Terminal English(TextWriter output, TextWriter error) =>
        new(TextReader.Null, output, error, variable => variable == "LC_ALL" ? Locale : null);

    /// <summary>A terminal that speaks Chinese.</summary>
    public static Terminal Chinese(TextWriter output, TextWriter error) =>
        new(TextReader.Null, output, error, _ => null) { Language = MessageLanguage.Chinese };
}
