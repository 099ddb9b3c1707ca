using System.CommandLine;
using System.Reflection;
using StaticSite.Cli.Previewing;
using StaticSite.Cli.Serving;

namespace StaticSite.Cli;

/// <summary>The command line: its commands, their options, and what they return.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program; see <see cref="ExitCode"/> for what is returned.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, TextReader? input = null)
    {
        var root = new RootCommand("Builds digital newspaper editions (数字报) from Markdown and YAML.")
        {
            BuildCommand.Create("build", "Check the newspaper and publish it into the output folder.", publishes: true, output, error),
            BuildCommand.Create("check", "Check the newspaper; publish nothing.", publishes: false, output, error),
            NewCommand.Create(input ?? TextReader.Null, output, error),
            PreviewCommand.Create(error),
            SchemaCommand.Create(output, error),
            ServeCommand.Create(error),
            StatusCommand.Create(output, error),
        };
        // The assembly's version alone: without a revision it is the same wherever the program is built.
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(output);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return Invoke(parsed, output, error);
        foreach (var problem in Misspelt.In(parsed) ?? parsed.Errors.Select(problem => problem.Message))
            error.WriteLine($"static-site: {problem}");
        error.WriteLine("Try 'static-site --help'.");
        return ExitCode.Usage;
    }

    // The user's mistakes are diagnostics; whatever is thrown up to here is our mistake.
    private static int Invoke(ParseResult parsed, TextWriter output, TextWriter error)
    {
        try
        {
            return parsed.Invoke(
                new()
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception e)
        {
            error.WriteLine("static-site: this is a fault of the program, not of the newspaper. Please report it with these lines:");
            error.WriteLine(e);
            return ExitCode.Fault;
        }
    }

    private sealed class PrintVersion(TextWriter output) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(
                typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion
            );
            return ExitCode.Done;
        }
    }
}
