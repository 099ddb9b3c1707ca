using System.CommandLine;
using System.CommandLine.Invocation;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli;

/// <summary>Writes the help of a command in the language of messages.</summary>
internal sealed class Help(Terminal terminal) : SynchronousCommandLineAction
{
    private readonly CommandTexts _texts = new(terminal);

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        Section("Description:", [$"  {_texts.PurposeOf(command)}"]);
        Section("Usage:", [$"  {_texts.UsageOf(command)}"]);
        Section("Arguments:", Table(command.Arguments));
        Section("Options:", Table(CommandTexts.OptionsOf(command, (RootCommand)parseResult.RootCommandResult.Command)));
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
        (string Name, string Description)[] rows =
        [
            .. symbols.Select(symbol => (CommandTexts.NameOf(symbol), _texts.DescriptionOf(symbol))),
        ];
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

    // A line breaks at a space, or next to a wide character.
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
