namespace StaticSite.Tests.Golden;

/// <summary>The program as a method that is called.</summary>
internal sealed class OwnAssembly : Executable
{
    private static readonly string[] FolderOptions = ["--input", "--output", "--theme", "--changes", "--cache"];

    // A process has one current folder, and tests run side by side: what follows these options is made absolute.
    protected override Said Start(string folder, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.CommandLine.Run(
            [.. args.Select((arg, i) => i > 0 && FolderOptions.Contains(args[i - 1]) ? Path.Combine(folder, arg) : arg)],
            TestTerminal.English(output, error)
        );
        return new(code, output.ToString(), error.ToString());
    }
}
