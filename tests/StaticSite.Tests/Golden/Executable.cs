using System.Text.RegularExpressions;

namespace StaticSite.Tests.Golden;

/// <summary>
/// The program, which must do the same whether it is compiled while it runs or ahead of time. Golden tests give it command lines, as an
/// editor does; a class of them has one class within for each way.
/// </summary>
public abstract partial class Executable
{
    /// <summary>Compiled while it runs, within the tests' own process.</summary>
    public static Executable Jit { get; } = new OwnAssembly();

    /// <summary>Compiled ahead of time.</summary>
    public static Executable Native => OwnProcess.Native;

    /// <summary>
    /// Compiled ahead of time if there is such a program, else while it runs: for long tests of what does not depend on how it is compiled.
    /// </summary>
    public static Executable Fastest => OwnProcess.HasNative ? Native : Jit;

    /// <summary>Runs it in a folder. The folder's path is left out of what it says, and so is the progress of a slow build.</summary>
    public Said Run(string folder, params string[] args)
    {
        var (code, output, error) = Start(folder, args);
        return new(code, Relative(output), Relative(Progress().Replace(error, "")));
        string Relative(string text) => text.Replace(folder + "/", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(issues: \d+ of \d+ left|期：还剩 \d+，共 \d+); (images: \d+ of \d+ left|图片：还剩 \d+，共 \d+)\n",
        RegexOptions.Multiline
    )]
    private static partial Regex Progress();

    /// <summary>Runs it in a folder.</summary>
    protected abstract Said Start(string folder, string[] args);
}

/// <summary>What a run came to.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed partial record Said(int Code, string Output, string Error)
{
    /// <summary>
    /// All of it as goldens show it: lines on standard error begin with <c>!</c>, the last line is the exit code, and nothing takes any
    /// time.
    /// </summary>
    public string ToConsole() =>
        Seconds()
            .Replace(
                Output
                    + string.Concat(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"! {line}\n"))
                    + $"exit {Code}\n",
                "in 0.00 s"
            );

    [GeneratedRegex(@"in \d+\.\d\d s")]
    private static partial Regex Seconds();
}
