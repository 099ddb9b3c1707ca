using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>Paths as editors write them: from the folder of the file, or with a leading slash from input/.</summary>
internal static class InputPath
{
    /// <summary>The path from the input's root, without fragment; null if it leads out of the input.</summary>
    public static string? Resolve(string folder, string written)
    {
        var path = written.AsSpan().IndexOfAny('#', '?') is var end and >= 0 ? written[..end] : written;
        var parts = new List<string>(path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(Uri.UnescapeDataString(part));
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return null;
        }
        return string.Join('/', parts);
    }
}
