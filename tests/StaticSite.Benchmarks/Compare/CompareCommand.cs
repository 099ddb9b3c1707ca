using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Generates archives, has each program build them in turn and writes the tables.</summary>
internal static class CompareCommand
{
    private static readonly Option<string> Sizes = new("--sizes")
    {
        Description = $"The number of articles: {string.Join(", ", ArchiveSize.All.Select(size => size.Name))}.",
        DefaultValueFactory = _ => "1k,10k,64k",
        HelpName = "LIST",
    };
    private static readonly Option<string> Peers = new("--peers")
    {
        Description =
            $"The generators to compare with: {string.Join(", ", Peer.All.Select(peer => peer.Key))}, or none. "
            + "NAME=PATH runs another executable as NAME.",
        DefaultValueFactory = _ => string.Join(',', Peer.All.Select(peer => peer.Key)),
        HelpName = "LIST",
    };
    private static readonly Option<int> Rounds = new CountOption("--runs", "The number of rounds; the tables show medians.", 5);
    private static readonly Option<string?> Work = new("--work")
    {
        Description = "The folder to work in; it and its archives are kept. Default: a temporary one, in memory if there is room.",
        HelpName = "DIR",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("compare", "Compare whole builds with other generators, on archives of several sizes.")
        {
            Sizes,
            Peers,
            Rounds,
            Work,
        };
        command.SetAction(parsed =>
            Run(
                [.. Names(parsed.GetValue(Sizes)!).Select(ArchiveSize.Named)],
                [.. Names(parsed.GetValue(Peers)!).Where(name => name != "none").Select(ChoosePeer)],
                parsed.GetValue(Rounds),
                parsed.GetValue(Work)
            )
        );
        return command;
    }

    /// <summary>Has static-site and its peers build archives of several sizes, and writes a table for each.</summary>
    /// <param name="workshop">Where.</param>
    /// <param name="program">The path of the published static-site.</param>
    /// <param name="sizes">The archives.</param>
    /// <param name="peers">The peers that are asked to; one that is missing is skipped.</param>
    /// <param name="rounds">The number of rounds.</param>
    public static IReadOnlyList<Results> Compare(Workshop workshop, string program, ArchiveSize[] sizes, Peer[] peers, int rounds)
    {
        var (output, log) = (Console.Out, Console.Error);
        var installed = peers
            .Select(peer => (Peer: peer, Version: Install(peer, workshop, log)))
            .Where(peer => peer.Version is not null)
            .ToArray();
        var own = $"static-site {Shell.Run(workshop.Root, program, "--version").Trim()}";
        var versions = string.Join(", ", installed.Select(peer => $"{peer.Peer.Name} {peer.Version}").Append(own));
        output.WriteLine($"{Machine()}, {workshop.FileSystem}; {versions}.");
        var entrants = new Entrants(workshop, [.. installed.Select(peer => peer.Peer)], program);
        var results = new List<Results>();
        foreach (var size in sizes)
        {
            results.Add(new Competition(workshop, log).Run(size, entrants.Of(size), rounds));
            workshop.Discard(workshop.At(size.Name));
            ResultTable.Write(results[^1], output);
        }
        return results;
    }

    private static void Run(ArchiveSize[] sizes, Peer[] peers, int rounds, string? work)
    {
        using var workshop = new Workshop(work, sizes.Max(size => size.Room));
        Compare(workshop, Entrants.MakePrograms(workshop), sizes, peers, rounds);
    }

    private static string? Install(Peer peer, Workshop workshop, TextWriter log)
    {
        try
        {
            return peer.Install(workshop);
        }
        catch (CompetitionException e)
        {
            log.WriteLine($"{peer.Name} is skipped: {e.Message}");
            return null;
        }
    }

    private static string Machine()
    {
        const string Model = "model name";
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Model, StringComparison.Ordinal))?.Split(": ")[^1]
            : null;
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        processor ??= RuntimeInformation.ProcessArchitecture.ToString();
        return $"{today}, {Environment.ProcessorCount} × {processor}, {RuntimeInformation.OSDescription}";
    }

    private static Peer ChoosePeer(string name)
    {
        var parts = name.Split('=', 2);
        var peer = Choose(Peer.All, peer => peer.Key, parts[0]);
        return parts.Length == 1 ? peer : peer with { Command = [parts[1], .. peer.Command[1..]] };
    }

    /// <summary>Chooses an item by its name.</summary>
    /// <exception cref="CompetitionException">There is no such item.</exception>
    public static T Choose<T>(T[] all, Func<T, string> name, string chosen) =>
        Array.Find(all, item => name(item) == chosen)
        ?? throw new CompetitionException($"there is no '{chosen}' among {string.Join(", ", all.Select(name))}");

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
