using System.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>Sets up what only a Linux shell can: other users, full disks, no network.</summary>
internal static class Shell
{
    /// <summary>Runs a script in a folder; <c>$0</c> is the native program. The test is skipped if that or a tool is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="needs">A command that succeeds only where the script can run, such as <c>unshare --net true</c>.</param>
    /// <param name="script">The script, for bash.</param>
    public static Said Run(string folder, string needs, string script)
    {
        var program = OwnProcess.Native.Path;
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Bash(folder, needs, program).Code == 0,
            $"'{needs}' is not possible on this machine."
        );
        return Bash(folder, script, program);
    }

    private static Said Bash(string folder, string script, string program)
    {
        var start = new ProcessStartInfo("bash", ["-c", script, program])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Bash warns of an LC_ALL that the machine does not have, but not of such a LANG.
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("LC_MESSAGES");
        start.Environment["LANG"] = TestTerminal.Locale;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
