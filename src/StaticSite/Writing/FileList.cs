using System.Text;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary><c>output/.files</c>: every published path with its hash, one a line, sorted; no times.</summary>
internal sealed class FileList
{
    public const string Name = ".files";

    private readonly SortedDictionary<string, string> _hashes;

    private FileList(SortedDictionary<string, string> hashes) => _hashes = hashes;

    /// <summary>A list of nothing.</summary>
    public static FileList Empty { get; } = new(new(StringComparer.Ordinal));

    /// <summary>The paths, in order.</summary>
    public IEnumerable<string> Paths => _hashes.Keys;

    /// <summary>Whether a path is listed.</summary>
    public bool Contains(string path) => _hashes.ContainsKey(path);

    /// <summary>The list of a file; null if there is none. A line that is not one of ours, or leads out of the folder, is passed over.</summary>
    public static FileList? Read(string file)
    {
        if (!File.Exists(file)) return null;
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
            if (line.Split("  ", 2) is [{ Length: 32 } hash, { Length: > 0 } path] && !Path.IsPathRooted(path) && !path.Split('/').Contains(".."))
                hashes[path] = hash;
        return new(hashes);
    }

    /// <summary>This list and more.</summary>
    public FileList With(IEnumerable<KeyValuePair<string, string>> more)
    {
        var hashes = new SortedDictionary<string, string>(_hashes, StringComparer.Ordinal);
        foreach (var (path, hash) in more) hashes[path] = hash;
        return new(hashes);
    }

    /// <summary>Writes the list beside the old one and renames it; a list that has not changed is left alone.</summary>
    public void Write(string file)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in _hashes) text.Append(hash).Append("  ").Append(path).Append('\n');
        if (File.Exists(file) && File.ReadAllText(file) == text.ToString()) return;
        var beside = file + ".new";
        File.Delete(beside); // it may be a link, which is not written through
        File.WriteAllText(beside, text.ToString());
        File.Move(beside, file, overwrite: true);
    }
}
