using System.Reflection;

namespace StaticSite.Loading;

/// <summary>Files embedded in an assembly under a common first folder.</summary>
internal static class EmbeddedTree
{
    /// <summary>Reads them all; they are small and few.</summary>
    /// <param name="assembly">What holds them.</param>
    /// <param name="folder">Their first folder.</param>
    /// <param name="name">What the tree is called in messages, if not as its folder.</param>
    public static FileTree Load(Assembly assembly, string folder, string? name = null)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(folder + "/", StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[path[(folder.Length + 1)..]] = bytes;
        }
        return new MemoryTree(name ?? folder, files);
    }
}
