namespace StaticSite.Benchmarks.Compare;

/// <summary>An archive made by gen_corpus.py: one issue a day, of 8 pages with 8 articles each.</summary>
/// <param name="Name">The name on the command line and in the tables.</param>
/// <param name="Issues">The number of issues.</param>
internal sealed record ArchiveSize(string Name, int Issues)
{
    /// <summary>The largest size that every peer builds; larger ones take the peers minutes.</summary>
    public const int LargestForAll = 10_240;

    /// <summary>The largest size that Hugo builds.</summary>
    public const int LargestForHugo = 64_000;

    /// <summary>The sizes to choose from.</summary>
    public static ArchiveSize[] All { get; } = [new("1k", 16), new("10k", 160), new("64k", 1000), new("256k", 4000), new("1M", 15_625)];

    /// <summary>The size with a name.</summary>
    /// <exception cref="CompetitionException">There is none.</exception>
    public static ArchiveSize Named(string name) => CompareCommand.Choose(All, size => size.Name, name);

    /// <summary>An upper bound, in bytes, for the archives, each program's copy of them and the outputs.</summary>
    public long Room => 60_000L * Articles + 80_000L * Math.Min(Articles, LargestForHugo);

    /// <summary>The number of articles.</summary>
    public int Articles => Issues * 64;

    /// <summary>The date of the first issue: late enough that the archive ends before the moment of the build.</summary>
    public string Start => Issues > 1000 ? "1970-01-01" : "2020-01-01";
}
