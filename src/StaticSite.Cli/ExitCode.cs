namespace StaticSite.Cli;

/// <summary>What the program's exit code says; documented in docs/command-line.md.</summary>
internal static class ExitCode
{
    /// <summary>Done; there may be warnings.</summary>
    public const int Done = 0;

    /// <summary>The newspaper has errors, or warnings under --warnaserror; nothing was published.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The program is wrong.</summary>
    public const int Fault = 3;
}
