using System.Text;
using System.Text.Unicode;
using StaticSite.Loading;

namespace StaticSite.Tests.Golden;

/// <summary>What a folder holds, as text: pictures and the like stand for themselves by their hash.</summary>
internal static class Snapshot
{
    /// <summary>Every file below a folder by its path; a file that is not text is listed as <c>path.hash</c>.</summary>
    public static SortedDictionary<string, string> Of(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var bytes = File.ReadAllBytes(file);
            if (Utf8.IsValid(bytes) && !bytes.Contains((byte)0)) files[path] = Encoding.UTF8.GetString(bytes);
            else files[path + ".hash"] = ContentHash.Of(bytes) + "\n";
        }
        return files;
    }
}
