using System.CommandLine;
using System.CommandLine.Help;
using StaticSite.Cli.Previewing;
using StaticSite.Cli.Serving;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>The command line: its commands, their options, and what they return.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program; see <see cref="ExitCode"/> for what is returned.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Builds digital newspaper editions (数字报) from Markdown and YAML.")
        {
            BuildCommand.Create("build", "Check the newspaper and publish it to the output folder.", publishes: true, terminal),
            BuildCommand.Create("check", "Check the newspaper; publish nothing.", publishes: false, terminal),
            CompletionCommand.Create(terminal),
            ManualCommand.Create(terminal),
            NewCommand.Create(terminal),
            PreviewCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            ServeCommand.Create(terminal),
            StatusCommand.Create(terminal),
        };
        root.Add(LanguageChoice.Create());
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(terminal);
        root.Options.OfType<HelpOption>().Single().Action = new Help(terminal);
        var parsed = root.Parse(args);
        terminal.Language = LanguageChoice.Of(parsed, terminal.Variables);
        if (parsed.Errors.Count == 0)
            return Invoke(parsed, terminal);
        foreach (var problem in UsageErrors.In(parsed))
            terminal.Report(problem);
        terminal.Say("Try 'static-site --help'.");
        return ExitCode.Usage;
    }

    // The user's mistakes are diagnostics; whatever is thrown up to here is our mistake.
    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.Invoke(
                new()
                {
                    Output = terminal.Output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception e)
        {
            terminal.Report("this is a bug in the program, not a mistake in the newspaper. Please report it with these lines:");
            terminal.Error.WriteLine(e);
            return ExitCode.Fault;
        }
    }

    private sealed class PrintVersion(Terminal terminal) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Output.WriteLine(Release.Current.Version);
            return ExitCode.Done;
        }
    }
}
