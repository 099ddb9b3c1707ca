using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>A file that is published unchanged, such as ads.txt or the proof that a search engine asks for.</summary>
/// <param name="Path">Its path in the input, below <see cref="Folder"/>.</param>
internal sealed record StaticFile(string Path)
{
    /// <summary>The folder of these files, in the newspaper's.</summary>
    public const string Folder = "static";

    /// <summary>Where it is published: its path below the folder.</summary>
    public Address Address => new(Path[(Folder.Length + 1)..]);
}
