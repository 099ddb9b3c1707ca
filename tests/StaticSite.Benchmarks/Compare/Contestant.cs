namespace StaticSite.Benchmarks.Compare;

/// <summary>A program that takes part.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Folder">Where it runs; its site lies there.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Steps">The builds that are timed.</param>
internal sealed record Contestant(string Name, string Folder, string[] Command, Step[] Steps)
{
    /// <summary>Our own program, with what the peers' layouts make.</summary>
    public const string Ours = "static-site";

    /// <summary>Our own program with its own theme.</summary>
    public const string OursDefault = "static-site, default theme";

    /// <summary>The peer that others are measured by.</summary>
    public const string Hugo = "Hugo";

    /// <summary>The floor of our own program.</summary>
    public const string Floor = "floor";

    /// <summary>The floor of our own program with its own theme.</summary>
    public const string FloorDefault = "floor, default theme";

    /// <summary>How fast the program starts and ends.</summary>
    public const string Version = "static-site --version";

    /// <summary>The floor of a build with nothing to do.</summary>
    public static string Scan(int threads) => threads == 1 ? "scan, 1 thread" : $"scan, {threads} threads";

    /// <summary>Its archive, below the folder; null if it reads another's and no step changes it.</summary>
    public string? Archive { get; init; }

    /// <summary>What it makes, below the folder; null if it makes nothing.</summary>
    public string? Output { get; init; }

    /// <summary>What else it leaves behind, below the folder.</summary>
    public string[] Caches { get; init; } = [];
}
