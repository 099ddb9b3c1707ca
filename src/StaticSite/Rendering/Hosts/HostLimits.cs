namespace StaticSite.Rendering.Hosts;

/// <summary>What a host rejects.</summary>
internal sealed record HostLimits
{
    /// <summary>A host without limits.</summary>
    public static readonly HostLimits None = new();

    /// <summary>How many files it takes.</summary>
    public long MostFiles { get; init; } = long.MaxValue;

    /// <summary>How many files it accepts under every plan and in every case.</summary>
    public long SafeFiles { get; init; } = long.MaxValue;

    /// <summary>Whether folders count as files.</summary>
    public bool CountsFolders { get; init; }

    /// <summary>How many bytes it takes in all.</summary>
    public long MostBytes { get; init; } = long.MaxValue;

    /// <summary>How many bytes it takes in a file.</summary>
    public long MostFileBytes { get; init; } = long.MaxValue;

    /// <summary>How many bytes it accepts in a path, which begins with a slash, in UTF-8.</summary>
    public int MostPathBytes { get; init; } = int.MaxValue;

    /// <summary>How many characters it accepts in a line of <c>_headers</c>.</summary>
    public int MostHeaderLength { get; init; } = int.MaxValue;

    /// <summary>The characters that it does not accept in a path.</summary>
    public string NotInPaths { get; init; } = "";
}
