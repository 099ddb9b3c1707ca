namespace StaticSite.Benchmarks.Compare;

/// <summary>A program that is measured.</summary>
/// <param name="Name">The name in the tables.</param>
/// <param name="Folder">The folder that it runs in, with its site.</param>
/// <param name="Command">The executable and its arguments.</param>
/// <param name="Steps">The builds that are timed.</param>
internal sealed record Contestant(string Name, string Folder, string[] Command, Step[] Steps)
{
    /// <summary>static-site with a theme that renders what the peers' layouts render.</summary>
    public const string Ours = "static-site";

    /// <summary>static-site with the default theme.</summary>
    public const string OursDefault = "static-site, default theme";

    /// <summary>The peer that the goals refer to.</summary>
    public const string Hugo = "Hugo";

    /// <summary>The floor for static-site.</summary>
    public const string Floor = "floor";

    /// <summary>The floor for static-site with the default theme.</summary>
    public const string FloorDefault = "floor, default theme";

    /// <summary>The time to start and exit a process.</summary>
    public const string Version = "static-site --version";

    /// <summary>The floor for starting and exiting a process that is compiled like static-site.</summary>
    public const string Empty = "an empty native program";

    /// <summary>The floor for a build with nothing to do.</summary>
    public static string Scan(int threads) => threads == 1 ? "scan, 1 thread" : $"scan, {threads} threads";

    /// <summary>The archive, below the folder; null if it reads another contestant's archive, which no step changes.</summary>
    public string? Archive { get; init; }

    /// <summary>The output, below the folder; null if there is none.</summary>
    public string? Output { get; init; }

    /// <summary>Other files and folders to delete, below the folder.</summary>
    public string[] Caches { get; init; } = [];
}
