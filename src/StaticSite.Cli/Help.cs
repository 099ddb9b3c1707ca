using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli;

/// <summary>Writes the help of a command in the language of messages. The descriptions of symbols are ids of the catalogue.</summary>
internal sealed class Help(Terminal terminal) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        Section("Description:", [$"  {Text(command.Description)}"]);
        Section("Usage:", [$"  {UsageOf(command)}"]);
        Section("Arguments:", Table(command.Arguments));
        Section(
            "Options:",
            Table(command.Options.Concat(command is RootCommand ? [] : parseResult.RootCommandResult.Command.Options.OfType<HelpOption>()))
        );
        Section("Commands:", Table(command.Subcommands));
        return ExitCode.Done;
    }

    private void Section(Phrase heading, List<string> lines)
    {
        if (lines.Count == 0)
            return;
        terminal.Print(heading);
        foreach (var line in lines)
            terminal.Output.WriteLine(line);
        terminal.Output.WriteLine();
    }

    private List<string> Table(IEnumerable<Symbol> symbols)
    {
        (string Name, string Description)[] rows = [.. symbols.Select(symbol => (NameOf(symbol), DescriptionOf(symbol)))];
        var indent = rows.Select(row => row.Name.Length).DefaultIfEmpty().Max() + 4;
        var lines = new List<string>();
        foreach (var (name, description) in rows)
        {
            var wrapped = Wrap(description, terminal.Width - indent);
            lines.Add($"  {name}".PadRight(indent) + wrapped[0]);
            lines.AddRange(wrapped.Skip(1).Select(line => new string(' ', indent) + line));
        }
        return lines;
    }

    private static string NameOf(Symbol symbol) =>
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

    private string DescriptionOf(Symbol symbol)
    {
        var text = symbol switch
        {
            HelpOption => terminal.Text("Show this help."),
            VersionOption => terminal.Text("Show the version."),
            _ => Text(symbol.Description),
        };
        var usual = symbol switch
        {
            Option<bool> or HelpOption or VersionOption => null,
            Option { HasDefaultValue: true } option => $"{option.GetDefaultValue()}",
            Argument { HasDefaultValue: true } argument => $"{argument.GetDefaultValue()}",
            Command { Arguments: [{ HasDefaultValue: true } argument] } => $"{argument.GetDefaultValue()}",
            _ => null,
        };
        return usual is { Length: > 0 } ? terminal.Text($"{text} [default: {usual}]") : text;
    }

    // What a symbol says of itself is a phrase without arguments.
    private string Text(string? description) => terminal.Text(Phrase.Of(description ?? "", []));

    private string UsageOf(Command command) =>
        string.Join(
            ' ',
            [
                .. PathOf(command),
                .. command.Arguments.Select(UsageOf),
                .. command.Subcommands.Count > 0 ? [terminal.Text($"[command]")] : Array.Empty<string>(),
                terminal.Text($"[options]"),
            ]
        );

    private static string UsageOf(Argument argument)
    {
        var name = argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>]" : $"<{argument.Name}>";
        return argument.Arity.MaximumNumberOfValues > 1 ? $"{name}..." : name;
    }

    private static IEnumerable<string> PathOf(Command command) =>
        command is RootCommand ? ["static-site"] : PathOf(command.Parents.OfType<Command>().First()).Append(command.Name);

    // A line breaks at a space, or beside a wide character.
    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        while (DisplayWidth.Of(text) > Math.Max(width, 20))
        {
            var end = text.Length;
            while (DisplayWidth.Of(text.AsSpan(0, end)) > Math.Max(width, 20))
                end--;
            var at = end;
            while (at > 0 && text[at] != ' ' && DisplayWidth.Of(text.AsSpan(at, 1)) < 2)
                at--;
            at = at > 0 ? at : end;
            lines.Add(text[..at].TrimEnd());
            text = text[at..].TrimStart();
        }
        lines.Add(text);
        return lines;
    }
}
