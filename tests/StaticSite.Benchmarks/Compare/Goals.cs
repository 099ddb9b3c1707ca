namespace StaticSite.Benchmarks.Compare;

/// <summary>A performance goal.</summary>
/// <param name="Text">The quantity that is measured.</param>
/// <param name="Limit">The upper limit.</param>
/// <param name="Figure">Computes the figure; null if its parts were not measured.</param>
internal sealed record Goal(string Text, double Limit, Func<Func<string, Results?>, double?> Figure);

/// <summary>Compares the results with the goals.</summary>
internal static class Goals
{
    private static readonly Goal[] All =
    [
        At64k("full build, CPU / floor", 3.5, results => results.Ratio(run => run.Cpu, Contestant.Ours, Contestant.Floor)),
        At64k("full build, CPU / Hugo", 1 / 6.0, results => results.Ratio(run => run.Cpu, Contestant.Ours, Contestant.Hugo)),
        At64k("full build, wall / Hugo", 1 / 5.0, results => results.Ratio(run => run.Wall, Contestant.Ours, Contestant.Hugo)),
        At64k(
            "full build, default theme, CPU / floor of its own files",
            6,
            results => results.Ratio(run => run.Cpu, Contestant.OursDefault, Contestant.FloorDefault)
        ),
        At64k("full build, peak MB", 300, results => results.Of(Contestant.Ours)?.Peak / 1e6),
        new(
            "full build, peak at 256k / at 64k",
            1.3,
            size => size("256k")?.Of(Contestant.Ours)?.Peak / size("64k")?.Of(Contestant.Ours)?.Peak
        ),
        new("full build, growth of CPU from 1k to 256k, exponent", 1.05, size => Growth(size("1k"), size("256k"))),
        .. ((int[])[1, 2]).SelectMany(OverScan),
        new(
            "--version, CPU ms",
            10,
            size =>
                ((string[])["64k", "10k", "1k"]).Select(size).FirstOrDefault(results => results is not null)?.Of(Contestant.Version)?.Cpu
                * 1000
        ),
    ];

    /// <summary>Writes the goals as a Markdown table.</summary>
    public static void Write(IReadOnlyList<Results> results, TextWriter output)
    {
        output.WriteLine(
            """

            | goal | at most | measured | |
            | --- | --: | --: | --- |
            """
        );
        foreach (var goal in All)
        {
            var figure = goal.Figure(size => results.FirstOrDefault(one => one.Size.Name == size));
            var verdict =
                figure is null ? "not measured"
                : figure <= goal.Limit ? "pass"
                : "**miss**";
            output.WriteLine($"| {goal.Text} | {Figures.Of(goal.Limit)} | {Figures.Of(figure)} | {verdict} |");
        }
    }

    private static Goal At64k(string text, double limit, Func<Results, double?> figure) =>
        new($"64k: {text}", limit, size => size("64k") is { } results ? figure(results) : null);

    // A build with little to do is compared with a scan that reads the size and time of every input file.
    private static IEnumerable<Goal> OverScan(int threads)
    {
        var scan = Contestant.Scan(threads);
        return
        [
            At64k($"no-op, wall / {scan}", 1.5, results => results.Ratio(run => run.Wall, Contestant.Ours, scan, Step.NoOp)),
            At64k($"one article, ms above 1.5 × {scan}", 100, results => Above(results, Step.OneArticle, scan)),
            At64k($"new issue, ms above 1.5 × {scan}", 250, results => Above(results, Step.NewIssue, scan)),
        ];
    }

    private static double? Above(Results results, Step step, string scan) =>
        (results.Of(Contestant.Ours, step)?.Wall - 1.5 * results.Of(scan)?.Wall) * 1000;

    private static double? Growth(Results? small, Results? large) =>
        small?.Of(Contestant.Ours) is { } one && large?.Of(Contestant.Ours) is { } two
            ? Math.Log(two.Cpu / one.Cpu) / Math.Log((double)large.Size.Articles / small.Size.Articles)
            : null;
}
