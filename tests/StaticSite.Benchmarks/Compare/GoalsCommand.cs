using System.CommandLine;
using StaticSite.Benchmarks.Photos;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Measures every goal.</summary>
internal static class GoalsCommand
{
    // Encoding is compared with version 0.8.0.
    private const string Before = "7d4a47ae";

    private static readonly Option<int> Rounds = new CountOption("--runs", "The number of rounds; the figures are medians.", 5);
    private static readonly Option<string?> Disk = new("--disk")
    {
        Description = "A folder on a disk with 60 GB of space, for one million articles; without it they are not measured.",
        HelpName = "DIR",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("goals", "Measure every goal. Takes an hour; an hour more with one million articles.") { Rounds, Disk };
        command.SetAction(parsed => Run(parsed.GetValue(Rounds), parsed.GetValue(Disk)));
        return command;
    }

    private static void Run(int rounds, string? disk)
    {
        var output = Console.Out;
        var results = new List<Results>();
        EncodingCost picture;
        using (var workshop = new Workshop(null, ArchiveSize.Named("256k").Room))
        {
            var program = Entrants.MakePrograms(workshop);
            picture = Encoding.Run(workshop, program, Entrants.PublishRevision(workshop, Before), null, rounds, output);
            results.AddRange(
                CompareCommand.Compare(
                    workshop,
                    program,
                    [ArchiveSize.Named("64k"), ArchiveSize.Named("256k")],
                    [Peer.All.Single(peer => peer.Name == Contestant.Hugo)],
                    rounds
                )
            );
        }
        if (disk is not null)
        {
            using var workshop = new Workshop(disk, 0);
            results.AddRange(CompareCommand.Compare(workshop, Entrants.MakePrograms(workshop), [ArchiveSize.Named("1M")], [], 1));
        }
        Goals.Write(results, picture, output);
    }
}
