using System.CommandLine;
using StaticSite.Benchmarks.Compare;

namespace StaticSite.Benchmarks.Searching;

/// <summary>Measures the search: what it adds to a build, what a query loads, and whether it finds what a plain scan finds.</summary>
internal static class SearchCommand
{
    private static readonly Option<int> Issues = new CountOption("--issues", "The number of issues, with 64 articles each.", 160);

    private static readonly Option<int> Rounds = new CountOption(
        "--runs",
        "The number of builds with and without the search; the table shows medians.",
        3
    );

    private static readonly Option<int> Queries = new CountOption(
        "--queries",
        "The number of random queries that are compared with a plain scan; the loads are measured with half as many.",
        500
    );

    private static readonly Option<int> Days = new CountOption(
        "--new-issues",
        "The number of issues that are added one after the other.",
        64
    );

    private static readonly Option<bool> Pagefind = new("--pagefind") { Description = "Ask Pagefind the same queries; needs npm." };

    private static readonly Option<string?> Work = new("--work")
    {
        Description = "A folder to keep: the archive in archive/ of an earlier run, or your own, is used again.",
        HelpName = "DIR",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("search", "Measure the search of an archive: builds, queries in Chromium, and whether they are exact.")
        {
            Issues,
            Rounds,
            Queries,
            Days,
            Pagefind,
            Work,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var issues = parsed.GetValue(Issues);
                using var workshop = new Workshop(parsed.GetValue(Work), room: issues * 3_000_000L);
                var archive = new SearchedArchive(workshop, issues, Console.Error);
                var costs = archive.Compare(parsed.GetValue(Rounds));
                var scan = archive.Scan();
                Write("files of the search", archive.Files.Count);
                Write("KB for 1,000 characters, JSON not compressed", archive.Files.Sum(file => (double)file.Length) / scan.Characters);
                Write("full build, CPU / without", costs.With.Cpu / costs.Without.Cpu);
                Write("full build, peak memory / without", costs.With.Peak / costs.Without.Peak);
                var (random, count) = (new RandomQueries(scan), parsed.GetValue(Queries));
                string[] queries = [.. Enumerable.Range(0, count).Select(i => i % 5 == 4 ? random.Absent() : random.Present())];
                await using (var window = await SearchVisitor.Open(archive.Site))
                {
                    await window.MeasureLoads(Enumerable.Range(0, count / 2).Select(_ => random.TwoWords()), Write);
                    await window.FindHeadlines(random.Headlines(count / 2), Write);
                    await window.CompareWithScan(scan, queries, Write);
                }
                if (parsed.GetValue(Pagefind))
                    await PagefindPeer.Compare(workshop, archive, scan, queries, Write);
                archive.AddIssues(parsed.GetValue(Days), Write);
            }
        );
        return command;
    }

    private static void Write(string name, object figure) => Console.Out.WriteLine(Figures.Row(name, figure));
}
