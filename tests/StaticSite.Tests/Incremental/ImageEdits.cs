using StaticSite.Tests.Golden;
using static StaticSite.Tests.Incremental.Edit;

namespace StaticSite.Tests.Incremental;

/// <summary>Edits to images and to their cache.</summary>
internal static class ImageEdits
{
    // Small ones, so that many can be encoded.
    private static readonly string[] Sizes = ["8x6", "16x12", "500x3", "1x1"];

    public static void Exchange(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is { } file)
            File.WriteAllBytes(file, Images.Of(file, Pick(Sizes, what)));
    }

    public static void Damage(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is not { } file || File.ReadAllBytes(file) is var bytes && bytes.Length == 0)
            return;
        if (what % 3 == 0)
            File.WriteAllBytes(file, bytes[..(what * 7919 % bytes.Length)]);
        else if (what % 3 == 1)
            File.WriteAllText(file, "<html>not an image</html>");
        else
        {
            bytes[what * 7919 % bytes.Length] ^= 0x41;
            File.WriteAllBytes(file, bytes);
        }
    }

    public static void DamageCache(Workspace workspace, int where, int what)
    {
        var files = Directory.Exists(workspace.Photos)
            ? Directory.GetFiles(workspace.Photos, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray()
            : [];
        if (files.Length == 0)
            return;
        var file = Pick(files, where);
        if (what % 4 == 0)
            Directory.Delete(workspace.Photos, recursive: true);
        else if (what % 4 == 1)
            File.Delete(file);
        else if (what % 4 == 2)
            File.WriteAllBytes(file, File.ReadAllBytes(file)[1..]);
        else
            File.WriteAllBytes(file, File.ReadAllBytes(Pick(files, what)));
    }

    private static string? One(Workspace workspace, int where) =>
        Directory
            .GetFiles(workspace.Input, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".png" or ".jpg" or ".gif" or ".webp")
            .Order(StringComparer.Ordinal)
            .ToArray()
            is { Length: > 0 } files
            ? Pick(files, where)
            : null;
}
