using System.CommandLine;
using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>manual: the manual page, man(7), from the table of the commands.</summary>
internal static class ManualCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("manual", "Print the manual page, for man.") { LanguageChoice.Create() };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(Write((RootCommand)parsed.RootCommandResult.Command, terminal));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Write(RootCommand root, Terminal terminal)
    {
        var texts = new CommandTexts(terminal);
        var page = new StringBuilder($".TH STATIC-SITE 1 \"\" \"static-site {Release.Current.Version}\"\n");
        Heading("NAME");
        page.Append($"static-site \\- {Escape(texts.PurposeOf(root))}\n");
        Heading("SYNOPSIS");
        page.Append($".B {Escape(texts.UsageOf(root))}\n");
        Heading("OPTIONS");
        List(root.Options);
        Heading("COMMANDS");
        foreach (var command in root.Subcommands.SelectMany(command => command.Subcommands.Prepend(command)))
        {
            page.Append($".SS {Escape(texts.UsageOf(command))}\n{Escape(texts.PurposeOf(command))}\n");
            List(command.Arguments);
            List(command.Options);
        }
        Heading("EXIT STATUS");
        foreach (var (code, meaning) in ExitCodes)
            page.Append($".TP\n{code}\n{Escape(terminal.Text(meaning))}\n");
        return page.ToString();

        void Heading(Phrase heading) => page.Append($".SH {Escape(terminal.Text(heading))}\n");

        void List(IEnumerable<Symbol> symbols)
        {
            foreach (var symbol in symbols)
                page.Append($".TP\n.B {Escape(CommandTexts.NameOf(symbol))}\n{Escape(texts.DescriptionOf(symbol))}\n");
        }
    }

    private static readonly (int Code, Phrase Meaning)[] ExitCodes =
    [
        (ExitCode.Done, "Success; there may be warnings."),
        (ExitCode.Refused, "The newspaper has errors; nothing was published."),
        (ExitCode.Usage, "The command cannot be run as given."),
        (ExitCode.Fault, "The program has a bug; please report it."),
    ];

    // A backslash begins an escape; a dot or an apostrophe at the start of a line, a request; a hyphen would become a typographic one.
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? $"\\&{escaped}" : escaped;
    }
}
