namespace StaticSite.Benchmarks.Compare;

/// <summary>An archive that gen_corpus.py makes: an issue a day, of 8 pages with 8 articles each.</summary>
/// <param name="Name">As it is called on the command line and in the tables.</param>
/// <param name="Issues">How many issues it has.</param>
internal sealed record ArchiveSize(string Name, int Issues)
{
    /// <summary>The largest that every peer is asked to build; the others take minutes beyond.</summary>
    public const int LargestForAll = 10_240;

    /// <summary>The largest that Hugo is asked to build.</summary>
    public const int LargestForHugo = 64_000;

    /// <summary>The sizes that can be asked for.</summary>
    public static ArchiveSize[] All { get; } = [new("1k", 16), new("10k", 160), new("64k", 1000), new("256k", 4000), new("1M", 15_625)];

    /// <summary>How many articles it has.</summary>
    public int Articles => Issues * 64;

    /// <summary>The day of its first issue: late enough to end before the moment of the build.</summary>
    public string Start => Issues > 1000 ? "1970-01-01" : "2020-01-01";
}
