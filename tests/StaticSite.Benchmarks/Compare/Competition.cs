namespace StaticSite.Benchmarks.Compare;

/// <summary>Lets the contestants build in turn, round after round, and records the costs.</summary>
/// <param name="workshop">The folder with the programs and sites.</param>
/// <param name="log">Where each run is logged.</param>
internal sealed class Competition(Workshop workshop, TextWriter log)
{
    /// <summary>Runs every round.</summary>
    public Results Run(ArchiveSize size, IReadOnlyList<Contestant> contestants, int rounds)
    {
        var runs = new List<(string Name, Step Step, Measurement Cost)>();
        var listings = new Dictionary<string, Listing>();
        var racing = contestants.ToList();
        for (var round = 0; round < rounds; round++)
            foreach (var contestant in racing.ToArray())
                try
                {
                    TakeTurn(size, contestant, runs, listings);
                }
                catch (CompetitionException e)
                {
                    log.WriteLine($"{contestant.Name} is skipped from here on: {e.Message}");
                    racing.Remove(contestant);
                }
        return new(
            size,
            [.. contestants.Select(contestant => contestant.Name)],
            runs.ToLookup(run => (run.Name, run.Step), run => run.Cost),
            listings
        );
    }

    private void TakeTurn(
        ArchiveSize size,
        Contestant contestant,
        List<(string Name, Step Step, Measurement Cost)> runs,
        Dictionary<string, Listing> listings
    )
    {
        var edits = new Edits(Path.Combine(contestant.Folder, contestant.Archive ?? ""));
        foreach (var step in contestant.Steps)
        {
            if (step == Step.Full)
                Clear(contestant);
            edits.Make(step);
            workshop.Settle();
            var cost = Programs.Measure(workshop, contestant.Folder, contestant.Command);
            runs.Add((contestant.Name, step, cost));
            log.WriteLine($"{size.Name} {contestant.Name} {step}: {Figures.Cost(cost)}");
            if (step == Step.Full && contestant.Output is { } output && !listings.ContainsKey(contestant.Name))
                listings[contestant.Name] = ListOutput(size, Path.Combine(contestant.Folder, output));
        }
        edits.Undo();
        // The others need the room.
        Clear(contestant);
    }

    private void Clear(Contestant contestant)
    {
        foreach (var leftover in (string?[])[contestant.Output, .. contestant.Caches])
            if (leftover is not null)
                workshop.Discard(Path.Combine(contestant.Folder, leftover));
    }

    private static Listing ListOutput(ArchiveSize size, string output)
    {
        if (!Directory.Exists(output))
            throw new CompetitionException($"it created no {output}");
        var listing = Listing.Write(output);
        return listing.Files > size.Articles
            ? listing
            : throw new CompetitionException($"it created {listing.Files} files from {size.Articles} articles");
    }
}
