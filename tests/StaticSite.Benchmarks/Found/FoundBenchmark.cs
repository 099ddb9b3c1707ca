using System.CommandLine;
using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Found;

/// <summary>Measures what topics, feeds, data and sitemaps add to a build of the pages alone.</summary>
internal static class FoundBenchmark
{
    private const string Pages = "pages alone";

    private static readonly Option<int> Rounds = new CountOption("--runs", "The number of rounds; the table shows medians.", 3);

    private static readonly Option<string> Size = new("--size")
    {
        Description = "The number of articles.",
        DefaultValueFactory = _ => "64k",
        HelpName = "SIZE",
    };

    private static readonly Step[] Steps = [Step.Full, Step.NoOp, Step.OneArticle, Step.NewIssue];

    // The value of formats: in newspaper.yaml, and whether the theme renders topics and full metadata.
    private static readonly (string Name, string Formats, bool HasIndexes)[] Kinds =
    [
        (Pages, "none", false),
        ("newspaper's feeds, sitemaps", "[ feeds, sitemaps ]", false),
        ("issue.json", "json", false),
        ("issue.json, ninjs.json", "[ json, ninjs ]", false),
        ("everything but cards", "[ json, ninjs, feeds, sitemaps ]", true),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("found", "Measure the cost of topics, feeds, data, structured data and sitemaps.") { Rounds, Size };
        command.SetAction(parsed => Run(ArchiveSize.Named(parsed.GetValue(Size)!), parsed.GetValue(Rounds), Console.Out, Console.Error));
        return command;
    }

    private static void Run(ArchiveSize size, int rounds, TextWriter output, TextWriter log)
    {
        using var workshop = new Workshop(null, room: size.Articles * 40_000L);
        var program = Entrants.MakePrograms(workshop);
        Shell.Run(
            workshop.Root,
            "python3",
            Sources.At("tests/StaticSite.Benchmarks/gen_corpus.py"),
            "--issues",
            $"{size.Issues}",
            "--start",
            size.Start,
            "--out",
            workshop.At("archive"),
            "--edition"
        );
        foreach (var theme in (string[])["like", "indexes"])
            Shell.Run(workshop.Root, "cp", "-R", Sources.At("tests/StaticSite.Benchmarks/sites/edition/theme"), theme);
        Shell.Run(workshop.Root, "cp", "-R", Sources.At("tests/StaticSite.Benchmarks/sites/edition/found/."), "indexes");
        var results = new Competition(workshop, log).Run(size, [.. Kinds.Select((kind, i) => Enter(workshop, program, kind, i))], rounds);
        output.WriteLine(
            $"""
            {size.Articles:N0} articles

            | | files | MB | full: CPU s | extra µs per article | peak MB | no change: wall s | one article: wall s | new issue: wall s |
            | --- | --: | --: | --: | --: | --: | --: | --: | --: |
            """
        );
        var least = results.Of(Pages)!.Cpu;
        foreach (var (name, _, _) in Kinds)
        {
            var full = results.Of(name)!;
            var walls = Steps.Skip(1).Select(step => Figures.Of(results.Of(name, step)!.Wall));
            output.WriteLine(
                $"| {name} | {results.Listings[name].Files:N0} | {Figures.Megabytes(results.Listings[name].Bytes)} |"
                    + $" {Figures.Of(full.Cpu)} | {Figures.Of((full.Cpu - least) / size.Articles * 1e6)} |"
                    + $" {Figures.Megabytes(full.Peak)} | {string.Join(" | ", walls)} |"
            );
        }
    }

    private static Contestant Enter(Workshop workshop, string program, (string Name, string Formats, bool HasIndexes) kind, int number)
    {
        var site = workshop.At($"site-{number}");
        Directory.CreateDirectory(site);
        Shell.Run(site, "cp", "-R", workshop.At("archive"), "input");
        var settings = Path.Combine(site, "input", "newspaper.yaml");
        File.WriteAllLines(
            settings,
            File.ReadAllLines(settings)
                .Select(line => line.StartsWith("formats:", StringComparison.Ordinal) ? $"formats: {kind.Formats}" : line)
        );
        return new(
            kind.Name,
            site,
            [program, "build", "--now", "2030-01-01", "--theme", workshop.At(kind.HasIndexes ? "indexes" : "like")],
            Steps
        )
        {
            Archive = "input",
            Output = "output",
            Caches = [".cache/output.manifest"],
        };
    }
}
