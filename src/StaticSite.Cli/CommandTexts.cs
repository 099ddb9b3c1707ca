using System.CommandLine;
using System.CommandLine.Help;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>
/// What commands say about themselves, in the language of messages; the one source of the help and of the manual. The descriptions of
/// symbols are ids of the catalogue.
/// </summary>
internal sealed class CommandTexts(Terminal terminal)
{
    /// <summary>A command and what surrounds it, as it is typed.</summary>
    public static IEnumerable<string> PathOf(Command command) =>
        command is RootCommand ? ["static-site"] : PathOf(command.Parents.OfType<Command>().First()).Append(command.Name);

    /// <summary>A symbol as it is typed, with its aliases and the name of its value.</summary>
    public static string NameOf(Symbol symbol) =>
        symbol switch
        {
            Option { HelpName: { } value } option => $"{option.Name} <{value}>",
            Option option => string.Join(
                ", ",
                option
                    .Aliases.Where(alias => alias[0] == '-')
                    .Order(StringComparer.Ordinal)
                    .OrderBy(alias => alias.Length)
                    .Append(option.Name)
                    .Distinct()
            ),
            Command command => string.Join(' ', command.Arguments.Select(argument => $"<{argument.Name}>").Prepend(command.Name)),
            _ => $"<{symbol.Name}>",
        };

    /// <summary>How a command is typed.</summary>
    public string UsageOf(Command command) =>
        string.Join(
            ' ',
            [
                .. PathOf(command),
                .. command.Arguments.Select(UsageOf),
                .. command.Subcommands.Count > 0 ? [terminal.Text($"[command]")] : Array.Empty<string>(),
                terminal.Text($"[options]"),
            ]
        );

    /// <summary>The options of a command; the help option is the root's for every command.</summary>
    public static IEnumerable<Option> OptionsOf(Command command, RootCommand root) =>
        command.Options.Concat(command is RootCommand ? [] : root.Options.OfType<HelpOption>());

    /// <summary>What a symbol is for. What it says about itself is a phrase without arguments.</summary>
    public string PurposeOf(Symbol symbol) =>
        symbol switch
        {
            HelpOption => terminal.Text("Show this help."),
            VersionOption => terminal.Text("Show the version."),
            _ => terminal.Text(Phrase.Of(symbol.Description ?? "", [])),
        };

    /// <summary>What a symbol is for, and its default.</summary>
    public string DescriptionOf(Symbol symbol)
    {
        var usual = symbol switch
        {
            Option<bool> or HelpOption or VersionOption => null,
            Option { HasDefaultValue: true } option => $"{option.GetDefaultValue()}",
            Argument { HasDefaultValue: true } argument => $"{argument.GetDefaultValue()}",
            Command { Arguments: [{ HasDefaultValue: true } argument] } => $"{argument.GetDefaultValue()}",
            _ => null,
        };
        return usual is { Length: > 0 } ? terminal.Text($"{PurposeOf(symbol)} [default: {usual}]") : PurposeOf(symbol);
    }

    private static string UsageOf(Argument argument)
    {
        var name = argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>]" : $"<{argument.Name}>";
        return argument.Arity.MaximumNumberOfValues > 1 ? $"{name}..." : name;
    }
}
