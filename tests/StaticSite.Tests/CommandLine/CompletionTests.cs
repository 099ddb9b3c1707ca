using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary>
/// What shells complete, and the manual page, come from the table of commands, as the help does. tests/install/run asks the shells.
/// </summary>
public sealed class CompletionTests
{
    private static readonly string[] Commands = ["build", "check", "completion", "manual", "new", "preview", "schema", "serve", "status"];

    [Theory]
    [InlineData("static-site bu", "build")]
    [InlineData("static-site build --warn", "--warnaserror")]
    [InlineData("static-site build --format ", "gitlab")]
    [InlineData("static-site build --host ", "cloudflare")]
    [InlineData("static-site new pipeline ", "netlify")]
    [InlineData("static-site completion ", "fish")]
    public void The_program_says_what_may_follow(string line, string expected) =>
        Assert.Contains(expected, Said($"[suggest:{line.Length}]", line).Split('\n'));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void The_script_of_a_shell_asks_the_program(string shell) =>
        Assert.Contains("static-site \"[suggest:", Said("completion", shell), StringComparison.Ordinal);

    [Fact]
    public void Another_shell_is_refused()
    {
        using var folder = new TempFolder();
        var said = Executable.Jit.Run(folder.Root, "completion", "tcsh");
        Assert.Equal(Cli.ExitCode.Usage, said.Code);
        Assert.Contains("use bash, zsh, fish, powershell", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manual_has_every_command_and_option_of_the_help()
    {
        var manual = Said("manual").Replace("\\-", "-", StringComparison.Ordinal).Split('\n');
        Assert.Equal(".SH NAME", manual[1]);
        foreach (var command in Commands)
        {
            Assert.Contains(manual, line => line.StartsWith($".SS static-site {command} ", StringComparison.Ordinal));
            foreach (var option in Said(command, "--help").Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal)))
                Assert.Contains(manual, line => line.StartsWith($".B {option.Trim().Split("  ")[0]}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_manual_is_in_the_language_of_messages() =>
        Assert.Contains(".SH 退出码", Said("manual", "--language", "zh").Split('\n'));

    private static string Said(params string[] arguments)
    {
        using var folder = new TempFolder();
        var said = Executable.Jit.Run(folder.Root, arguments);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        return said.Output;
    }
}
