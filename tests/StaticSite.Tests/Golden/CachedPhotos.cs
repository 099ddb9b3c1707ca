using System.Collections.Concurrent;

namespace StaticSite.Tests.Golden;

/// <summary>
/// Shares the encoded photos of newspapers that many tests build. Encoding takes most of such a build, so the first test encodes them, and
/// later tests find them in the cache, like an editor's second build. Tests of encoding do not use this.
/// </summary>
internal static class CachedPhotos
{
    private static readonly string Root = Make();

    private static readonly ConcurrentDictionary<string, string> ByNewspaper = new(StringComparer.Ordinal);

    /// <summary>Copies the encoded photos of a newspaper, if there are any, into the cache of an output folder.</summary>
    /// <param name="newspaper">The key of the newspaper.</param>
    /// <param name="output">An output folder that does not exist yet.</param>
    public static void Restore(string newspaper, string output)
    {
        if (ByNewspaper.TryGetValue(newspaper, out var saved))
            Copy(saved, CacheOf(output));
    }

    /// <summary>Saves the photos that a build encoded, unless they are saved already.</summary>
    /// <param name="newspaper">The key of the newspaper.</param>
    /// <param name="output">The output folder.</param>
    public static void Save(string newspaper, string output)
    {
        if (ByNewspaper.ContainsKey(newspaper) || !Directory.Exists(CacheOf(output)))
            return;
        var saved = Path.Combine(Root, Guid.NewGuid().ToString("N"));
        Copy(CacheOf(output), saved);
        ByNewspaper.TryAdd(newspaper, saved);
    }

    private static string CacheOf(string output) => Path.Combine(Path.GetDirectoryName(output)!, ".cache", "photos");

    // Copies, not hard links: some tests overwrite published files.
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
