using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>Addresses of files whose names hold the hash of their content, so that hosts and browsers may keep them forever.</summary>
internal static class HashedAddress
{
    // Of the site's root.
    private const string Folder = "assets";

    /// <summary>Where a file of this name and hash is published.</summary>
    public static Address Of(string name, ContentHash hash) =>
        new($"{Folder}/{Path.ChangeExtension(name, null)}-{hash.ToString()[..10]}{Path.GetExtension(name)}");
}
