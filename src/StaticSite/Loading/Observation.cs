using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticSite.Loading;

/// <summary>What was looked for in a tree of files.</summary>
internal enum ObservationKind : byte
{
    /// <summary>A file's content.</summary>
    Content,

    /// <summary>The names in a folder.</summary>
    Names,

    /// <summary>Whether there is a file.</summary>
    Presence,
}

/// <summary>Something that was looked at in a tree of files, and how to find out whether it is still the same.</summary>
/// <param name="Kind">What was looked for.</param>
/// <param name="Path">Where.</param>
/// <param name="Stamp">The stamp of the file or folder then.</param>
/// <param name="Hash">What was seen; nothing if there was nothing to see.</param>
internal readonly record struct Observation(ObservationKind Kind, string Path, FileStamp Stamp, ContentHash Hash)
{
    private static readonly ContentHash Something = new(1);

    /// <summary>Looks at a file that has been read.</summary>
    public static Observation Of(string path, FileContent content) =>
        new(ObservationKind.Content, path, content.Stamp, ContentHash.Of(content.Bytes));

    /// <summary>Looks for a file.</summary>
    public static Observation OfPresence(FileTree tree, string path) =>
        tree.StampOf(path) is { IsFile: true } stamp
            ? new(ObservationKind.Presence, path, stamp, Something)
            : new(ObservationKind.Presence, path, FileStamp.Absent, default);

    /// <summary>Looks at the names in a folder.</summary>
    public static (Observation Observation, IReadOnlyList<TreeEntry> Names) OfNames(FileTree tree, string folder)
    {
        var stamp = tree.StampOf(folder);
        var names = tree.List(folder);
        return (new(ObservationKind.Names, folder, stamp, HashOf(names)), names);
    }

    /// <summary>The same without a stamp that would not reveal a change; the next build then looks at it again.</summary>
    /// <param name="moment">See <see cref="FileStamp.IsRacy"/>.</param>
    public Observation Without(long moment) => Stamp.IsRacy(moment) ? this with { Stamp = Stamp with { Modified = long.MinValue } } : this;

    /// <summary>
    /// Looks again, at the stamp alone if it has stayed: the observation as it is now, or null if something else is there now.
    /// </summary>
    public Observation? Again(FileTree tree)
    {
        if (Kind != ObservationKind.Presence && tree.StampOf(Path) == Stamp)
            return this;
        var now = Kind switch
        {
            ObservationKind.Names => OfNamesAgain(tree, Path),
            ObservationKind.Presence => OfPresence(tree, Path),
            _ => OfContent(tree, Path),
        };
        return now.Hash == Hash ? now : null;
    }

    /// <summary>
    /// Looks at several again, as far as the first that has changed; those that have only been touched become what they are now.
    /// </summary>
    /// <param name="observations">What was seen.</param>
    /// <param name="tree">Where.</param>
    /// <param name="racy">See <see cref="FileStamp.RacyFrom"/>.</param>
    /// <returns>Whether none has changed.</returns>
    public static bool AreSame(Span<Observation> observations, FileTree tree, long racy)
    {
        foreach (ref var observation in observations)
        {
            if (observation.Again(tree) is not { } now)
                return false;
            observation = now.Without(racy);
        }
        return true;
    }

    /// <summary>The hash of the names in a folder.</summary>
    public static ContentHash HashOf(IReadOnlyList<TreeEntry> names)
    {
        if (names.Count == 0)
            return default;
        var hash = new XxHash128();
        foreach (var (name, isFolder) in names)
        {
            hash.Append(MemoryMarshal.AsBytes(name.AsSpan()));
            hash.Append(isFolder ? "/\0"u8 : "\0\0"u8);
        }
        return new(hash.GetCurrentHashAsUInt128());
    }

    private static Observation OfNamesAgain(FileTree tree, string folder)
    {
        try
        {
            return OfNames(tree, folder).Observation;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MissingNames(folder);
        }
    }

    private static Observation OfContent(FileTree tree, string path)
    {
        try
        {
            return tree.Look(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Missing(path);
        }
    }

    /// <summary>What is seen of a folder that cannot be read.</summary>
    public static Observation MissingNames(string folder) => new(ObservationKind.Names, folder, FileStamp.Absent, default);

    /// <summary>What is seen of a file that cannot be read.</summary>
    public static Observation Missing(string path) => new(ObservationKind.Content, path, FileStamp.Absent, default);
}
