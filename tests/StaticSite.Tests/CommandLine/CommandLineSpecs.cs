using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary>
/// The files beside this one show what the program prints: files, a command, and its output. Lines on standard error begin with <c>!</c>;
/// the last line is the exit code. There is always a small <c>theme</c>.
/// </summary>
[Collection(Folder)]
public abstract partial class CommandLineSpecs(Executable program)
{
    private const string Folder = "CommandLine";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_command_prints_this(string file, string heading)
    {
        var spec = Spec.Read(Folder, file);
        var example = spec.Case(heading);
        using var folder = new TempFolder();
        foreach (var (path, bytes) in example.Files("input")) folder.Write("input/" + path, bytes);
        foreach (var (path, text) in Snapshot.Of(TestFolder.At("Markdown", "_theme"))) folder.Write("theme/" + path, Encoding.UTF8.GetBytes(text));
        var commands = example.Blocks.Single(block => block.Info[0] == "console").Text.TrimEnd('\n').Split('\n');
        spec.Verify(example, string.Concat(commands.Select(command => Run(folder.Root, command.Split(' ')[1..]))));
    }

    private string Run(string folder, string[] args)
    {
        var (code, output, error) = program.Run(folder, args);
        var errors = error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"! {line}\n");
        return Steady($"{output}{string.Concat(errors)}exit {code}\n");
    }

    // What differs from run to run and from version to version.
    private static string Steady(string text)
    {
        var version = typeof(Cli.CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return Seconds().Replace(text, "in 0.00 s").Replace(version + "\n", "VERSION\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"in \d+\.\d\d s")]
    private static partial Regex Seconds();

    public sealed class Jit() : CommandLineSpecs(Executable.Jit);

    public sealed class Native() : CommandLineSpecs(Executable.Native);
}
