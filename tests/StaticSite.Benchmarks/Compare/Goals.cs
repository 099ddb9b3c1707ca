using StaticSite.Benchmarks.Photos;

namespace StaticSite.Benchmarks.Compare;

/// <summary>A performance goal.</summary>
/// <param name="Text">The quantity that is measured.</param>
/// <param name="Limit">The upper limit, or the lower limit of what should be large.</param>
/// <param name="Figure">Computes the figure; null if its parts were not measured.</param>
internal sealed record Goal(string Text, double Limit, Func<Func<string, Results?>, EncodingCost?, double?> Figure)
{
    /// <summary>Whether the limit is the lower one.</summary>
    public bool IsLower { get; init; }

    /// <summary>What a figure is worth, in a word.</summary>
    public string VerdictOf(double? figure) =>
        figure is null ? "not measured"
        : (IsLower ? figure >= Limit : figure <= Limit) ? "pass"
        : "**miss**";
}

/// <summary>Compares the results with the goals.</summary>
internal static class Goals
{
    private const double GB = 1e9;

    private static readonly Goal[] All =
    [
        At64k("files", 90_000, results => Default(results)?.Files),
        At64k("HTML, GB", 1, results => Default(results)?.Html / GB),
        At64k("issue.json, GB", 0.25, results => Default(results)?.Data / GB),
        At64k("an article's page without its own text, median, KB", 8, results => Default(results)?.Markup / 1000),
        At64k("full build, CPU / like for like", 2.5, results => results.Ratio(run => run.Cpu, Contestant.OursDefault, Contestant.Ours)),
        At64k("full build, CPU / Hugo", 0.4, results => results.Ratio(run => run.Cpu, Contestant.OursDefault, Contestant.Hugo)),
        At64k("like for like, CPU / floor", 3, results => results.Ratio(run => run.Cpu, Contestant.Ours, Contestant.Floor)),
        At64k("like for like, CPU / Hugo", 1 / 7.0, results => results.Ratio(run => run.Cpu, Contestant.Ours, Contestant.Hugo)),
        At64k("full build, peak MB", 200, results => results.Of(Contestant.OursDefault)?.Peak / 1e6),
        new(
            "full build, peak at 256k / at 64k",
            1.2,
            (size, _) => size("256k")?.Of(Contestant.OursDefault)?.Peak / size("64k")?.Of(Contestant.OursDefault)?.Peak
        ),
        OverScan("no-op", 1.5, Step.NoOp),
        OverScan("one article", 2, Step.OneArticle),
        OverScan("new issue", 3, Step.NewIssue),
        new(
            "1M, on disk: new issue, wall / no-op",
            2,
            (size, _) =>
                size("1M")?.Of(Contestant.OursDefault, Step.NewIssue)?.Wall / size("1M")?.Of(Contestant.OursDefault, Step.NoOp)?.Wall
        ),
        At64k(
            "--version, CPU / an empty native program",
            2,
            results => results.Ratio(run => run.Cpu, Contestant.Version, Contestant.Empty)
        ),
        new("a picture of 24 megapixels, CPU / 0.8.0", 0.55, (_, picture) => picture?.Cpu / picture?.CpuBefore),
        new("its variants, smallest SSIM", 0.95, (_, picture) => picture?.Likeness) { IsLower = true },
    ];

    /// <summary>Writes the goals as a Markdown table.</summary>
    public static void Write(IReadOnlyList<Results> results, EncodingCost? picture, TextWriter output)
    {
        output.WriteLine(
            """

            | goal | limit | measured | |
            | --- | --: | --: | --- |
            """
        );
        foreach (var goal in All)
        {
            var figure = goal.Figure(size => results.FirstOrDefault(one => one.Size.Name == size), picture);
            output.WriteLine($"| {goal.Text} | {Figures.Of(goal.Limit)} | {Figures.Of(figure)} | {goal.VerdictOf(figure)} |");
        }
    }

    private static Goal At64k(string text, double limit, Func<Results, double?> figure) =>
        new($"64k: {text}", limit, (size, _) => size("64k") is { } results ? figure(results) : null);

    // A build with little to do is compared with a scan that reads the size and time of every input file.
    private static Goal OverScan(string text, double limit, Step step) =>
        At64k(
            $"{text}, wall / scan, 1 thread",
            limit,
            results => results.Ratio(run => run.Wall, Contestant.OursDefault, Contestant.Scan(1), step)
        );

    private static Listing? Default(Results results) => results.Listings.GetValueOrDefault(Contestant.OursDefault);
}
