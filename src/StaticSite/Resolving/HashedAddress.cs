using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>Addresses of files whose names hold the hash of their content, so that hosts and browsers may keep them forever.</summary>
internal static class HashedAddress
{
    // Of the site's root.
    private const string Folder = "assets";

    private const int Digits = 10;

    /// <summary>Where a file of this name and hash is published.</summary>
    public static Address Of(string name, ContentHash hash) =>
        new($"{Folder}/{Path.ChangeExtension(name, null)}-{hash.ToString()[..Digits]}{Path.GetExtension(name)}");

    /// <summary>The beginning of the hash that a path holds; null if it holds none.</summary>
    public static string? HashIn(string path) =>
        path.StartsWith(Folder + "/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path) is { Length: > Digits } name
            ? name[^Digits..]
            : null;
}
