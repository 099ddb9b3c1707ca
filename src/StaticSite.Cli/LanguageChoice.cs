using System.CommandLine;
using System.CommandLine.Parsing;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Cli;

/// <summary>Chooses the language of messages: by --language, the locale, or the newspaper.</summary>
internal static class LanguageChoice
{
    private const string Name = "--language";

    // In the order in which they override each other (POSIX, Environment Variables, 8.2).
    private static readonly string[] Locale = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The option, for a command that has no other one of this name.</summary>
    public static Option<string?> Create() =>
        new(Name)
        {
            Description = "The language of messages: zh or en. Default: the locale, else the newspaper's language.",
            HelpName = "LANGUAGE",
        };

    /// <summary>The language of messages.</summary>
    public static MessageLanguage Of(ParseResult parsed, Func<string, string?> variables) =>
        OfOption(parsed)
        ?? Locale.Select(name => MessageLanguages.OfLocale(variables(name))).FirstOrDefault(language => language is not null)
        ?? MessageLanguages.OfNewspaper(new DiskTree(InputOf(parsed)))
        ?? MessageLanguage.English;

    private static MessageLanguage? OfOption(ParseResult parsed) =>
        ValueOf(parsed, Name) is { } language ? MessageLanguages.OfTag(language) : null;

    private static string InputOf(ParseResult parsed) => ValueOf(parsed, NewspaperOptions.InputName) ?? NewspaperOptions.UsualInput;

    // The language of the innermost command that has the option, even if the command line has mistakes.
    private static string? ValueOf(ParseResult parsed, string name)
    {
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
            if (
                command.Command.Options.FirstOrDefault(option => option.Name == name) is { } own
                && parsed.GetResult(own) is { Tokens: [var token, ..] }
            )
                return token.Value;
        return null;
    }
}
