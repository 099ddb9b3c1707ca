using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Photos;

/// <summary>Compares builds whose images are already encoded with builds of the same newspaper without images.</summary>
internal static class CachedBuilds
{
    private const int Issues = 8;
    private const int ArticlesWithPhoto = 3; // one in three
    private const string Now = "2030-01-01";

    // The action before each measured build.
    private static readonly (string Name, Action<Workshop, string, string> Before)[] Builds =
    [
        (
            "into a new folder",
            (workshop, _, folder) =>
            {
                workshop.Discard(Path.Combine(folder, "output"));
                workshop.Discard(Path.Combine(folder, ".cache/output.manifest"));
            }
        ),
        (
            "everything rebuilt, as after a change of theme",
            (_, program, folder) => Shell.Run(folder, program, "build", "--now", Now, "--drafts")
        ),
        ("nothing changed", (_, _, _) => { }),
    ];

    /// <summary>Runs both builds in turn and writes a table.</summary>
    public static void Run(Workshop workshop, string program, int rounds, TextWriter output, TextWriter log)
    {
        var (with, without) = (workshop.At("illustrated"), workshop.At("plain"));
        foreach (var folder in (string[])[with, without])
            Shell.Run(
                workshop.Root,
                "python3",
                Sources.At("tests/StaticSite.Benchmarks/gen_corpus.py"),
                "--issues",
                $"{Issues}",
                "--start",
                "2020-01-01",
                "--out",
                Path.Combine(folder, "input"),
                "--edition"
            );
        var articles = Articles(without);
        foreach (var file in articles)
            RemoveImages(file);
        foreach (var file in Articles(with))
            RemoveImages(file);
        var photos = Illustrate(Articles(with));
        log.WriteLine($"encoding {photos} images");
        foreach (var folder in (string[])[with, without])
            Shell.Run(folder, program, "build", "--now", Now);
        output.WriteLine(
            $"""

            {articles.Length} articles, {photos} images

            | build | without: CPU s | with: CPU s | ratio | without: wall s | with: wall s | ratio |
            | --- | --: | --: | --: | --: | --: | --: |
            """
        );
        foreach (var (name, before) in Builds)
        {
            var costs = Enumerable
                .Range(0, rounds)
                .Select(_ => (With: Build(workshop, program, with, before), Without: Build(workshop, program, without, before)))
                .ToArray();
            var (full, bare) = (
                Measurement.Median([.. costs.Select(cost => cost.With)]),
                Measurement.Median([.. costs.Select(cost => cost.Without)])
            );
            output.WriteLine(
                $"| {name} | {Figures.Of(bare.Cpu)} | {Figures.Of(full.Cpu)} | {Figures.Of(full.Cpu / bare.Cpu)} |"
                    + $" {Figures.Of(bare.Wall)} | {Figures.Of(full.Wall)} | {Figures.Of(full.Wall / bare.Wall)} |"
            );
        }
    }

    private static string[] Articles(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "input"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static void RemoveImages(string file) =>
        File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.StartsWith("![", StringComparison.Ordinal)));

    private static int Illustrate(string[] articles)
    {
        var photos = 0;
        for (var i = 0; i < articles.Length; i += ArticlesWithPhoto)
        {
            SampleImages.WriteSmall(Path.ChangeExtension(articles[i], null) + "-photo.jpg", photos++);
            File.AppendAllText(articles[i], $"\n![记者摄]({Path.GetFileNameWithoutExtension(articles[i])}-photo.jpg)\n");
        }
        return photos;
    }

    private static Measurement Build(Workshop workshop, string program, string folder, Action<Workshop, string, string> before)
    {
        before(workshop, program, folder);
        return Programs.Measure(workshop, folder, program, "build", "--now", Now);
    }
}
