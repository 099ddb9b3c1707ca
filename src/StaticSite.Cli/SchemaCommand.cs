using System.CommandLine;
using StaticSite.Scaffolding;

namespace StaticSite.Cli;

/// <summary>schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder that the newspaper's input/ lies in.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command(
            "schema",
            "Write what helps an editor's program to complete and check: JSON Schemas and snippets of all keys, into .vscode/."
        )
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            try
            {
                foreach (var file in EditorFiles.Renew(parsed.GetValue(folder)!))
                    output.WriteLine($"made {file}");
                return ExitCode.Done;
            }
            catch (ScaffoldException e)
            {
                return ExitCode.Refuse(error, e.Message);
            }
        });
        return command;
    }
}
