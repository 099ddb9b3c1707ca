namespace StaticSite.Loading;

/// <summary>A tree of files to read from: the input, the theme. Paths have slashes and start at the tree's root.</summary>
internal abstract class FileTree
{
    /// <summary>What the tree is called in messages, such as <c>input</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a folder holds, sorted by name in ordinal order; empty if there is no such folder.</summary>
    /// <exception cref="IOException">The folder is elsewhere or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public abstract IReadOnlyList<TreeEntry> List(string folder);

    /// <summary>Whether a folder that was listed could be; where it could not, it counts as empty.</summary>
    public virtual bool CanList(string folder) => true;

    /// <summary>Whether there is a file of this path.</summary>
    public abstract bool HasFile(string path);

    /// <summary>The stamp of a file or folder.</summary>
    public abstract FileStamp StampOf(string path);

    /// <summary>All of a file, and its stamp.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public abstract FileContent Read(string path);

    /// <summary>Looks at a file's content.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public virtual Observation Look(string path) => Observation.Of(path, Read(path));

    /// <summary>A file, to be read as a stream.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public virtual Stream Open(string path) => new MemoryStream(ReadBytes(path), writable: false);

    /// <summary>A path as it is shown in messages.</summary>
    public virtual string Display(string path) => path.Length == 0 ? Name : $"{Name}/{path}";

    /// <summary>All of a file.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public byte[] ReadBytes(string path) => Read(path).Bytes;

    /// <summary>Every file below a folder, in order.</summary>
    public IEnumerable<string> Walk(string folder)
    {
        foreach (var entry in List(folder))
        {
            var path = Join(folder, entry.Name);
            if (!entry.IsFolder)
                yield return path;
            else
                foreach (var inner in Walk(path))
                    yield return inner;
        }
    }

    /// <summary>A folder's path and a name below it.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>Whether a path is that of a folder or below it; everything is below the root.</summary>
    public static bool IsWithin(string folder, string path) =>
        folder.Length == 0
        || path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    /// <summary>The folder that holds a path; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
