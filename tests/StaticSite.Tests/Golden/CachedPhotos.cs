using System.Collections.Concurrent;

namespace StaticSite.Tests.Golden;

/// <summary>
/// The encoded photos of newspapers that many tests build. Encoding takes most of such a build; so the first test encodes them, and later
/// ones
/// find them in their cache, as an editor's second build does. Tests of encoding do not use it.
/// </summary>
internal static class CachedPhotos
{
    private static readonly string Root = Make();

    private static readonly ConcurrentDictionary<string, string> ByNewspaper = new(StringComparer.Ordinal);

    /// <summary>Puts what is kept of a newspaper, if there is any, into the cache of an output folder.</summary>
    /// <param name="newspaper">What its photos are known by.</param>
    /// <param name="output">An output folder that is yet to be made.</param>
    public static void Lend(string newspaper, string output)
    {
        if (ByNewspaper.TryGetValue(newspaper, out var kept))
            Copy(kept, CacheOf(output));
    }

    /// <summary>Keeps what a build encoded, unless an earlier one was kept.</summary>
    /// <param name="newspaper">What its photos are known by.</param>
    /// <param name="output">The output folder.</param>
    public static void Keep(string newspaper, string output)
    {
        if (ByNewspaper.ContainsKey(newspaper) || !Directory.Exists(CacheOf(output)))
            return;
        var kept = Path.Combine(Root, Guid.NewGuid().ToString("N"));
        Copy(CacheOf(output), kept);
        ByNewspaper.TryAdd(newspaper, kept);
    }

    private static string CacheOf(string output) => Path.Combine(Path.GetDirectoryName(output)!, ".cache", "photos");

    // Copies, not links: some tests write into what is published.
    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("static-site-photos-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        return folder;
    }
}
