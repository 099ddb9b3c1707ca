using System.Globalization;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Writes the results for an archive as a Markdown table.</summary>
internal static class ResultTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(Results results, TextWriter output)
    {
        output.WriteLine(
            $"""

            ### {results.Size.Articles.ToString("#,0", CultureInfo.InvariantCulture)} articles, {results.Size.Issues.ToString(
                "#,0",
                CultureInfo.InvariantCulture
            )} issues

            | program | build | runs | wall s | CPU s | peak MB | files | MB | CPU / floor | CPU / Hugo | wall / Hugo |
            | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
            """
        );
        foreach (var name in results.Names)
        foreach (var step in Enum.GetValues<Step>())
            if (results.Of(name, step) is { } cost)
                output.WriteLine(Row(results, name, step, cost));
    }

    private static string Row(Results results, string name, Step step, Measurement cost)
    {
        var listing = results.Listings.GetValueOrDefault(name);
        string[] cells =
        [
            name,
            listing is null ? "" : Title(step),
            $"{results.Runs[(name, step)].Count()}",
            Figures.Of(cost.Wall),
            Figures.Of(cost.Cpu),
            Figures.Megabytes(cost.Peak),
            .. step == Step.Full && listing is not null
                ?
                [
                    Figures.Of(listing.Files),
                    Figures.Megabytes(listing.Bytes),
                    Figures.Of(results.Ratio(run => run.Cpu, name, FloorOf(name))),
                    Figures.Of(results.Ratio(run => run.Cpu, name, Contestant.Hugo)),
                    Figures.Of(results.Ratio(run => run.Wall, name, Contestant.Hugo)),
                ]
                : (string[])["", "", "", "", ""],
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    /// <summary>The floor for a contestant's files; the peers render what static-site renders with their layouts.</summary>
    private static string FloorOf(string name) =>
        name is Contestant.OursDefault or Contestant.FloorDefault ? Contestant.FloorDefault : Contestant.Floor;

    private static string Title(Step step) =>
        step switch
        {
            Step.Full => "full",
            Step.NoOp => "no-op",
            Step.OneArticle => "one article",
            _ => "new issue",
        };
}
