using Xunit;

namespace StaticSite.Tests.Golden;

/// <summary>A folder as an editor has one, with input/ and output/, and the program that is run in it.</summary>
internal sealed class Newsroom : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Executable _program;

    public Newsroom(Executable program)
    {
        _program = program;
        Directory.CreateDirectory(At("input"));
    }

    /// <summary>The theme's folder; null for the default theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether the program speaks Chinese.</summary>
    public bool IsInChinese { get; init; }

    /// <summary>The moment to build for.</summary>
    public string Now { get; init; } = Printing.Now;

    /// <summary>A path below the folder.</summary>
    public string At(string path) => _folder.At(path);

    /// <summary>Writes files below a folder.</summary>
    public void Write(string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (path, bytes) in files)
            _folder.Write($"{folder}/{path}", bytes);
    }

    /// <summary>All that is told of the newspaper.</summary>
    public string Check() => Report(Run("check", "--cache", At(".cache")));

    /// <summary>Publishes; what keeps it from that, if anything does.</summary>
    public string? Refusal() => Run("build", "--output", "output") is { Code: not Cli.ExitCode.Done } said ? Report(said) : null;

    /// <summary>Publishes; what keeps it from that, or else all that is reported about the newspaper.</summary>
    public string Publish() => Refusal() ?? Check();

    public void Dispose() => _folder.Dispose();

    private Said Run(string command, params string[] options) =>
        _program.Run(
            _folder.Root,
            [
                command,
                "--input",
                "input",
                "--now",
                Now,
                .. Theme is null ? [] : new[] { "--theme", Theme },
                .. IsInChinese ? new[] { "--language", "zh" } : [],
                .. options,
            ]
        );

    // Without the summary and what follows it: it is the last line but for one that says what can be fixed.
    private static string Report(Said said)
    {
        Assert.True(said.Code is Cli.ExitCode.Done or Cli.ExitCode.Refused, said.Error);
        var lines = said.Error.TrimEnd('\n').Split('\n');
        return string.Concat(
            lines[..^(lines[^1].Contains("fix", StringComparison.Ordinal) && lines[^1].Contains("--", StringComparison.Ordinal) ? 2 : 1)]
                .Select(line => line + "\n")
        );
    }
}
