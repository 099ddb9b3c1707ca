using StaticSite.Benchmarks.Compare;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Stages;

/// <summary>Three issues, in memory, of the archive that whole builds are timed with; the middle one has neighbours.</summary>
internal static class SampleArchive
{
    /// <summary>The files.</summary>
    public static MemoryTree Input { get; } = Generate();

    /// <summary>The index.</summary>
    public static Newspaper Newspaper { get; } =
        NewspaperReader.Read(
            new TracedTree(Input, new(default)),
            FormatList.Schema,
            new(Input, []),
            _ => NodaTime.Instant.FromUtc(2030, 1, 1, 0, 0),
            includesDrafts: false,
            url: null,
            new()
        );

    /// <summary>The middle issue, 8 pages with 8 articles each.</summary>
    public static IssueEntry Entry => Newspaper.Entries[1];

    /// <summary>An article of the middle issue.</summary>
    public static SourceText Article { get; } =
        SourceReader.Read(Input, Input.Walk(Entry.Folder).First(path => path.EndsWith(".md", StringComparison.Ordinal)), new())!;

    private static MemoryTree Generate()
    {
        var folder = Directory.CreateTempSubdirectory("static-site-").FullName;
        try
        {
            Shell.Run(
                folder,
                "python3",
                Sources.At("tests/StaticSite.Benchmarks/gen_corpus.py"),
                "--issues",
                "3",
                "--edition",
                "--out",
                folder
            );
            return new(
                "input",
                Directory
                    .GetFiles(folder, "*", SearchOption.AllDirectories)
                    .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes)
            );
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
