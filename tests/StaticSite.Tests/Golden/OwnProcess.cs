using System.Diagnostics;
using System.Text;
using Xunit;

namespace StaticSite.Tests.Golden;

/// <summary>The program as a process.</summary>
/// <param name="file">The executable; null if there is none, so that its tests are skipped.</param>
/// <param name="first">The arguments that come before the program's own.</param>
public sealed class OwnProcess(string? file, params string[] first) : Executable
{
    private const string Variable = "STATIC_SITE_NATIVE";

    /// <summary>What <c>dotnet run</c> starts.</summary>
    public static OwnProcess DotNet { get; } = new("dotnet", System.IO.Path.Combine(AppContext.BaseDirectory, "static-site.dll"));

    /// <summary>What <c>dotnet publish</c> made; tests/run makes it and says where it lies.</summary>
    public static new OwnProcess Native { get; } = new(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Whether there is one.</summary>
    public static bool HasNative => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <inheritdoc cref="Executable.Fastest"/>
    public static new OwnProcess Fastest => HasNative ? Native : DotNet;

    /// <summary>The program copied into a folder without the libraries that lie beside it.</summary>
    public OwnProcess CopiedAlone(string folder)
    {
        var program = first.FirstOrDefault() ?? Named();
        var files =
            first.Length == 0
                ? [program]
                : Directory
                    .GetFiles(System.IO.Path.GetDirectoryName(program)!)
                    .Where(path => System.IO.Path.GetExtension(path) is ".dll" or ".json");
        foreach (var path in files)
            File.Copy(path, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(path)));
        var copy = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(program));
        return first.Length == 0 ? new(copy) : new(file, copy);
    }

    /// <summary>Runs it in a folder, with environment variables.</summary>
    public Said Run(string folder, IReadOnlyDictionary<string, string> variables, params string[] args) => Run(folder, variables, "", args);

    /// <summary>Runs it in a folder, with environment variables, and answers what it asks.</summary>
    public Said Run(string folder, IReadOnlyDictionary<string, string> variables, string answers, string[] args)
    {
        using var process = Begin(folder, variables, args);
        process.StandardInput.Write(answers);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts it in a folder.</summary>
    public Process Begin(string folder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo(Named(), [.. first, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["LC_ALL"] = TestTerminal.Locale;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Where it lies; the test is skipped if there is none.</summary>
    public string Path => System.IO.Path.GetFullPath(Named());

    private string Named()
    {
        if (file is null)
            Assert.Skip($"There is no native program to test: bash tests/run makes one, or name one in {Variable}.");
        return file;
    }

    protected override Said Start(string folder, string[] args) => Run(folder, new Dictionary<string, string>(), args);
}
