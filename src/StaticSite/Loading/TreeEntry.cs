namespace StaticSite.Loading;

/// <summary>A name in a folder of a <see cref="FileTree"/>.</summary>
public readonly record struct TreeEntry(string Name, bool IsFolder)
{
    /// <summary>Names beginning with <c>_</c> or <c>.</c> are never published.</summary>
    public bool IsPrivate => Name.StartsWith('_') || Name.StartsWith('.');
}
