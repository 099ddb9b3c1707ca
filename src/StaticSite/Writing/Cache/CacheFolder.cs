namespace StaticSite.Writing.Cache;

/// <summary><c>.cache/</c>, beside the output: what is remembered between builds. It belongs to the machine, and may be deleted at any time.</summary>
internal static class CacheFolder
{
    /// <summary>A path in the cache beside an output folder.</summary>
    public static string PathOf(string output, string name)
    {
        var folder = Path.GetFullPath(output);
        return Path.Combine(Path.GetDirectoryName(folder) ?? folder, ".cache", name);
    }
}
