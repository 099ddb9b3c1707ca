using System.CommandLine;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>completion: what makes a shell complete the commands, options and values of the program.</summary>
internal static class CompletionCommand
{
    // Each script asks the program: [suggest:N] with a line prints what may follow at character N, from the table of commands.
    // If that is nothing, the shell completes names of files.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _static_site() {
              local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]}
              mapfile -t COMPREPLY < <(compgen -W "$(static-site "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word")
            }
            complete -o default -F _static_site static-site

            """,
        ["zsh"] = """
            #compdef static-site
            _static_site() {
              local line="${(j: :)words[1,CURRENT]}"
              local -a found=("${(@f)$(static-site "[suggest:${#line}]" "$line" 2>/dev/null)}")
              if [[ -n $found[1] ]] && compadd -- $found; then return; fi
              _files
            }
            if [[ $funcstack[1] == _static-site ]]; then _static_site "$@"; else compdef _static_site static-site; fi

            """,
        ["fish"] = """
            function __static_site
                set -l line (commandline --cut-at-cursor)
                static-site "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete --command static-site --arguments '(__static_site)'

            """,
        ["powershell"] = """
            Register-ArgumentCompleter -Native -CommandName static-site -ScriptBlock {
                param($word, $command, $position)
                $line = $command.ToString().PadRight($position).Substring(0, $position)
                static-site "[suggest:$position]" $line 2>$null | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        var command = new Command("completion", "Print the script that makes a shell complete commands, options and values.")
        {
            shell,
            LanguageChoice.Create(),
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(shell)!;
            if (!Scripts.TryGetValue(name, out var script))
                return terminal.Refuse($"'{name}' is not a shell with completions; use {Phrase.List(Scripts.Keys)}");
            terminal.Output.Write(script.ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
