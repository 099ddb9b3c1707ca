using System.ComponentModel;
using System.Diagnostics;

namespace StaticSite.Imaging;

#pragma warning disable RS0030 // where programs are installed is no matter of the newspaper's files

/// <summary>Runs programs that are installed: without a shell, within limits, and no longer than this program runs.</summary>
internal static class InstalledProgram
{
    // Of util-linux: it is on every Debian, but not everywhere.
    private static readonly (string Limits, string Death)? Guards =
        OperatingSystem.IsLinux() && Find("prlimit") is { } limits && Find("setpriv") is { } death ? (limits, death) : null;

    /// <summary>Where the first of some programs that is installed is, or null.</summary>
    public static string? Find(params ReadOnlySpan<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        foreach (var folder in folders)
            if (Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name) is var path && File.Exists(path))
                return path;
        return null;
    }

    /// <summary>How to start a program, its output redirected. Where the system can, it is killed with the thread that starts it.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="limits">Its limits, as arguments of <c>prlimit</c>.</param>
    public static ProcessStartInfo Limit(string[] command, string[] limits)
    {
        if (Guards is var (prlimit, setpriv))
            command = [setpriv, "--pdeathsig", "KILL", prlimit, .. limits, "--core=0", .. command];
        return new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    /// <summary>Ends a program and those that it has started.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended.
        }
    }
}
