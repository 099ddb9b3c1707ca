using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Starting;

/// <summary>
/// The Markdown files in this folder show the commands that create files: input files, commands, and their output. The answers to prompts
/// follow <c>&lt;</c>, separated by slashes; <c>cat</c> prints a created file.
/// </summary>
[Collection(Folder)]
public sealed class StartingSpecs
{
    private static OwnProcess Program => OwnProcess.Fastest;

    private const string Folder = "Starting";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_command_gives_the_expected_output(string file, string heading) =>
        Spec.Run(
            Folder,
            file,
            heading,
            example =>
            {
                using var folder = new TempFolder();
                foreach (var block in example.Blocks.SkipLast(1).Where(block => block.Path.Length > 0))
                    folder.Write(block.Path, block.Bytes);
                return string.Concat(example.Commands.Select(command => $"$ {command}\n{Run(folder, command)}"));
            }
        );

    private static string Run(TempFolder folder, string command)
    {
        var (words, answers) = command.Split(" < ") is [var before, var after]
            ? (Words(before), after.Replace('/', '\n') + "\n")
            : (Words(command), "");
        if (words[0] == "cat")
            return WithoutVersion(File.ReadAllText(folder.At(words[1])));
        return WithoutVersion(
            Program
                .Run(folder.Root, new Dictionary<string, string>(), answers, words[1..])
                .ToConsole()
                .Replace(folder.Root + "/", "", StringComparison.Ordinal)
        );
    }

    private static string WithoutVersion(string text) => text.Replace(Release.Current.Version, "VERSION", StringComparison.Ordinal);

    // Quotes keep words together.
    private static string[] Words(string command) =>
        [.. command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
