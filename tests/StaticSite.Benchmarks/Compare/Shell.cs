using System.Diagnostics;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Runs the programs that prepare the comparison; their cost is not counted.</summary>
internal static class Shell
{
    /// <summary>Runs a program and waits for it.</summary>
    /// <returns>Its standard output.</returns>
    /// <exception cref="CompetitionException">It is missing, or it failed.</exception>
    public static string Run(string folder, params string[] command)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true }
            )!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw new CompetitionException($"'{string.Join(' ', command)}' failed with {process.ExitCode}: {output}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new CompetitionException($"{command[0]}: {e.Message}");
        }
    }
}

/// <summary>A prerequisite of the comparison is missing or failed.</summary>
internal sealed class CompetitionException(string message) : Exception(message);
