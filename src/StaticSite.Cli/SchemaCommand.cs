using System.CommandLine;
using StaticSite.Diagnostics;
using StaticSite.Scaffolding;

namespace StaticSite.Cli;

/// <summary>schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that contains input/.", DefaultValueFactory = _ => "." };
        var command = new Command("schema", "Write JSON Schemas and snippets to .vscode/, for completion and checks in an editor.")
        {
            folder,
            LanguageChoice.Create(),
        };
        command.SetAction(parsed =>
        {
            try
            {
                foreach (var file in EditorFiles.Renew(parsed.GetValue(folder)!))
                    terminal.Print($"created {file}");
                return ExitCode.Done;
            }
            catch (ScaffoldException e)
            {
                return terminal.Refuse(e.Problem);
            }
        });
        return command;
    }
}
