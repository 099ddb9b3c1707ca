using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary>
/// The Markdown files in this folder show what the program prints: files, a command, and its output. Lines on standard error begin with
/// <c>!</c>; the last line is the exit code. A small <c>theme</c> is always there.
/// </summary>
[Collection(Folder)]
public abstract partial class CommandLineSpecs(Executable program)
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
                    example.Commands.Select(command =>
                        WithoutHashes(WithoutVersion(program.Run(folder.Root, command.Split(' ')[1..]).ToConsole()))
                    )
                );
            }
        );

    private static string WithoutVersion(string text)
    {
        var version = typeof(Cli.CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return text.Replace(version + "\n", "VERSION\n", StringComparison.Ordinal);
    }

    // Hashes depend on the folder that the newspaper lies in; the same hash has the same number.
    private static string WithoutHashes(string text)
    {
        var seen = new List<string>();
        return Hash()
            .Replace(
                text,
                hash =>
                {
                    if (!seen.Contains(hash.Value))
                        seen.Add(hash.Value);
                    return $"HASH-{seen.IndexOf(hash.Value) + 1}";
                }
            );
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Hash();

    public sealed class Jit() : CommandLineSpecs(Executable.Jit);

    public sealed class Native() : CommandLineSpecs(Executable.Native);
}
