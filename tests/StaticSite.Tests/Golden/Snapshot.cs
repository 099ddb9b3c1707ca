using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NetVips;
using StaticSite.Loading;

namespace StaticSite.Tests.Golden;

/// <summary>The contents of a folder as text; binary files and the search's table of characters are represented by their hash.</summary>
internal static partial class Snapshot
{
    /// <summary>Every file below a folder, by its path; one that is represented by its hash is listed as <c>path.hash</c>.</summary>
    public static SortedDictionary<string, string> Of(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var bytes = File.ReadAllBytes(file);
            if (Utf8.IsValid(bytes) && !bytes.Contains((byte)0) && !path.EndsWith("-fold.txt", StringComparison.Ordinal))
                files[path] = Encoding.UTF8.GetString(bytes);
            else if (Encoded().IsMatch(path))
                files[path + ".picture"] = Properties(bytes);
            else
                files[path + ".hash"] = ContentHash.Of(bytes) + "\n";
        }
        // An encoder's bytes may depend on the processor.
        if (files.TryGetValue(".files", out var list))
            files[".files"] = EncodedLine().Replace(list, "(as encoded)                      ");
        return files;
    }

    private static string Properties(byte[] bytes)
    {
        using var image = Image.NewFromBuffer(bytes);
        return $"{image.Width} × {image.Height}, {image.Interpretation}\n";
    }

    [GeneratedRegex(@"-\d+\.(?:avif|webp|jpg)$")]
    private static partial Regex Encoded();

    [GeneratedRegex(@"^[0-9a-f]{32}  (?=.*-\d+\.(?:avif|webp|jpg)$)", RegexOptions.Multiline)]
    private static partial Regex EncodedLine();
}
