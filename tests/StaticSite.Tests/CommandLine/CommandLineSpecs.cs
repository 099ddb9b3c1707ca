using System.Reflection;
using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary>
/// The Markdown files in this folder show what the program prints: files, a command, and its output. Lines on standard error begin with
/// <c>!</c>; the last line is the exit code. A small <c>theme</c> is always there.
/// </summary>
[Collection(Folder)]
public abstract class CommandLineSpecs(Executable program)
{
    private const string Folder = "CommandLine";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_command_prints_its_expected_output(string file, string heading) =>
        Spec.Run(
            Folder,
            file,
            heading,
            example =>
            {
                using var folder = new TempFolder();
                foreach (var (path, bytes) in example.Files("input"))
                    folder.Write("input/" + path, bytes);
                foreach (var (path, text) in Snapshot.Of(TestFolder.At("Markdown", "_theme")))
                    folder.Write("theme/" + path, Encoding.UTF8.GetBytes(text));
                return string.Concat(
                    example.Commands.Select(command => WithoutVersion(program.Run(folder.Root, command.Split(' ')[1..]).ToConsole()))
                );
            }
        );

    private static string WithoutVersion(string text)
    {
        var version = typeof(Cli.CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return text.Replace(version + "\n", "VERSION\n", StringComparison.Ordinal);
    }

    public sealed class Jit() : CommandLineSpecs(Executable.Jit);

    public sealed class Native() : CommandLineSpecs(Executable.Native);
}
