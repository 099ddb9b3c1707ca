namespace StaticSite.Loading;

/// <summary>A name in a folder of a <see cref="FileTree"/>.</summary>
internal readonly record struct TreeEntry(string Name, bool IsFolder)
{
    /// <summary>Whether it is skipped without a word: its name is private, or a system or a program left it behind.</summary>
    public bool IsIgnored => IsPrivate(Name) || IsLeftover;

    /// <summary>Whether a system or a program left it behind.</summary>
    public bool IsLeftover => IsFolder ? Name == ".git" : IsLeftoverFile(Name);

    /// <summary>Names that begin with <c>_</c> or <c>.</c> are never published.</summary>
    public static bool IsPrivate(string name) => name.StartsWith('_') || name.StartsWith('.');

    // Windows: Thumbs.db, desktop.ini; macOS: .DS_Store, ._x, Icon with a carriage return; git: .gitkeep; word processors: ~$x.docx;
    // editors: x~, #x#, x.swp; downloads: x.tmp.
    private static bool IsLeftoverFile(string name) =>
        name[0] switch
        {
            '.' => IsAny(name, ".DS_Store", ".gitkeep", ".gitignore", ".gitattributes") || name.StartsWith("._", StringComparison.Ordinal),
            '~' => name.StartsWith("~$", StringComparison.Ordinal),
            '#' => name.Length > 1 && name.EndsWith('#'),
            'T' or 't' or 'e' or 'E' or 'd' or 'D' when IsAny(name, "thumbs.db", "ehthumbs.db", "desktop.ini") => true,
            'I' => name == "Icon\r",
            _ => false,
        }
        || name.EndsWith('~')
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase);

    private static bool IsAny(string name, params ReadOnlySpan<string> names)
    {
        foreach (var other in names)
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
