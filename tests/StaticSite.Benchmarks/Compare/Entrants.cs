using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Prepares the programs and archives, and lists the contestants for an archive.</summary>
/// <param name="workshop">The folder with the programs and sites.</param>
/// <param name="peers">The peers that could be installed.</param>
/// <param name="program">The path of the published static-site.</param>
internal sealed class Entrants(Workshop workshop, IReadOnlyList<Peer> peers, string program)
{
    /// <summary>The moment that static-site builds for.</summary>
    private const string Now = "2030-01-01";

    private const string Input = "input";
    private const string Output = "public";

    /// <summary>Publishes static-site and compiles the C programs.</summary>
    /// <returns>The path of static-site.</returns>
    public static string MakePrograms(Workshop workshop)
    {
        foreach (var name in (string[])["floor", "scan", "measure"])
            Shell.Run(workshop.Root, "cc", "-O2", "-pthread", "-o", name, Sources.At($"tests/StaticSite.Benchmarks/native/{name}.c"));
        Shell.Run(Sources.Root, "dotnet", "publish", "tests/StaticSite.Benchmarks/native/empty.cs", "--output", workshop.At("empty"));
        return Publish(Sources.Root, workshop.At("program"));
    }

    /// <summary>Publishes the static-site of an earlier revision.</summary>
    /// <returns>The path of static-site.</returns>
    public static string PublishRevision(Workshop workshop, string revision)
    {
        var clone = workshop.At("clone-" + revision);
        Shell.Run(workshop.Root, "git", "clone", "--quiet", "--shared", "--no-checkout", Sources.Root, clone);
        Shell.Run(clone, "git", "checkout", "--quiet", revision);
        return Publish(clone, workshop.At("program-" + revision));
    }

    private static string Publish(string root, string output)
    {
        Shell.Run(root, "dotnet", "publish", "src/StaticSite.Cli", "--output", output);
        return Path.Combine(output, "static-site");
    }

    /// <summary>The contestants, in the order of their turns.</summary>
    public IReadOnlyList<Contestant> Of(ArchiveSize size)
    {
        var entering = peers.Where(peer => size.Articles <= peer.Largest).ToArray();
        var ours = Site(size, Contestant.Ours, "--theme", Sources.At("tests/StaticSite.Benchmarks/sites/edition/theme"));
        return
        [
            ours,
            .. Floors(ours),
            .. WithDefaultTheme(size),
            .. entering.Select(peer => peer.Enter(workshop, workshop.At(size.Name, peer.Key), Archive(size))),
        ];
    }

    private IEnumerable<Contestant> WithDefaultTheme(ArchiveSize size)
    {
        var ours = Site(size, Contestant.OursDefault);
        return size.Articles <= ArchiveSize.LargestForHugo ? [ours, Floor(Contestant.FloorDefault, ours)] : [ours];
    }

    private IEnumerable<Contestant> Floors(Contestant ours) =>
        [
            Floor(Contestant.Floor, ours),
            .. ((int[])[1, 2]).Select(threads => new Contestant(
                Contestant.Scan(threads),
                ours.Folder,
                [workshop.At("scan"), $"{threads}", Input],
                [Step.Full]
            )),
            new(Contestant.Version, ours.Folder, [program, "--version"], [Step.Full]),
            new(Contestant.Empty, ours.Folder, [workshop.At("empty", "empty")], [Step.Full]),
        ];

    private Contestant Site(ArchiveSize size, string name, params string[] theme)
    {
        var site = workshop.At(size.Name, name.Replace(", ", "-").Replace(' ', '-'));
        workshop.Discard(site);
        Directory.CreateDirectory(site);
        Shell.Run(site, "cp", "-R", Archive(size, "--edition"), Input);
        if (name == Contestant.OursDefault)
            AddData(Path.Combine(site, Input, "newspaper.yaml"));
        Shell.Run(site, [program, "build", "--input", Input, "--output", Output, "--now", Now, .. theme]);
        return new(name, site, [program, "build", "--input", Input, "--output", Output, "--now", Now, .. theme], Enum.GetValues<Step>())
        {
            Archive = Input,
            Output = Output,
            // Images are encoded only once, so the build that is timed finds them in the cache.
            Caches = [$".cache/{Output}.manifest"],
        };
    }

    // The peers make no data, so the archive does not ask for it. The search has goals of its own.
    private static void AddData(string settings) =>
        File.WriteAllText(
            settings,
            File.ReadAllText(settings)
                .Replace(
                    "formats: [ feeds, sitemaps ]",
                    "formats: { json: on, feeds: on, sitemaps: on, search: off }",
                    StringComparison.Ordinal
                )
        );

    // Reads the files that static-site reads and writes the files that static-site has written.
    private Contestant Floor(string name, Contestant ours)
    {
        const string Output = "floor";
        File.WriteAllLines(
            Listing.FileOf(Path.Combine(ours.Folder, Input)),
            Directory
                .EnumerateFiles(Path.Combine(ours.Folder, Input), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(ours.Folder, file))
        );
        return new(name, ours.Folder, [workshop.At("floor"), Listing.FileOf(Input), Listing.FileOf(ours.Output!), Output, "2"], [Step.Full])
        {
            Output = Output,
        };
    }

    private string Archive(ArchiveSize size, params string[] layout)
    {
        var folder = workshop.At($"archive-{size.Name}{string.Concat(layout.Select(option => option[1..]))}");
        if (Directory.Exists(folder))
            return folder;
        workshop.Discard(folder + ".part");
        Shell.Run(
            workshop.Root,
            [
                "python3",
                Sources.At("tests/StaticSite.Benchmarks/gen_corpus.py"),
                "--issues",
                $"{size.Issues}",
                "--start",
                size.Start,
                "--out",
                folder + ".part",
                .. layout,
            ]
        );
        Directory.Move(folder + ".part", folder);
        return folder;
    }
}
