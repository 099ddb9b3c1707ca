using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Editing;

#pragma warning disable RS0030 // this is where an editor's files are changed

/// <summary>A file of the input that some edits are made to. Every byte that they do not name stays as it is.</summary>
internal sealed class EditedFile
{
    private readonly DiskTree _tree;
    private readonly string _path;
    private readonly FileContent _content;
    private readonly UInt128 _source;
    private readonly ByteMap _map;
    private readonly List<Edit> _edits = [];

    private EditedFile(DiskTree tree, string path, FileContent content, UInt128 source) =>
        (_tree, _path, _content, _source, _map) = (tree, path, content, source, new(content.Bytes));

    /// <summary>Opens a file, and checks that it still reads as the edits expect.</summary>
    /// <param name="tree">The tree that holds it.</param>
    /// <param name="path">Its path there.</param>
    /// <param name="source">The hash of the text that the edits belong to.</param>
    /// <exception cref="IOException">It cannot be read, or has changed.</exception>
    public static EditedFile Open(DiskTree tree, string path, UInt128 source)
    {
        var content = tree.Read(path);
        var text = SourceReader.Decode(content.Bytes, path, new());
        if (text?.Hash != source)
            throw Changed();
        var file = new EditedFile(tree, path, content, source);
        // An invisible character within the version of a merge conflict that is not read is replaced by a space.
        return file._map.Count == text.Text.Length ? file : throw new FileException("it has a merge conflict");
    }

    /// <summary>Whether an edit belongs to the same text and overlaps none that has been added.</summary>
    public bool CanTake(Edit edit) =>
        edit.Source == _source
        && !_edits.Any(other => edit.Offset <= other.Offset + other.Length && other.Offset <= edit.Offset + edit.Length);

    /// <summary>Adds an edit.</summary>
    public void Add(Edit edit) => _edits.Add(edit);

    /// <summary>Writes the new content next to the file, then replaces the file.</summary>
    /// <exception cref="IOException">It cannot be written, or has changed.</exception>
    public void Save()
    {
        if (_edits.Count == 0)
            return;
        var place = _tree.Locate(_path);
        // Hidden, so that no build reads what a killed program left behind.
        var beside = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.fixing");
        File.Delete(beside);
        try
        {
            using (var old = File.OpenHandle(place, FileMode.Open, FileAccess.ReadWrite)) // refuses what is read-only
            using (var handle = File.OpenHandle(beside, FileMode.CreateNew, FileAccess.Write))
            {
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(handle, File.GetUnixFileMode(old));
                RandomAccess.Write(handle, Edited(), 0);
                RandomAccess.FlushToDisk(handle);
            }
            if (_tree.StampOf(_path) != _content.Stamp)
                throw Changed();
            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static IOException Changed() => new("it has changed since it was read");

    private byte[] Edited()
    {
        var lineEnd = _content.Bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        using var bytes = new MemoryStream();
        var at = 0;
        foreach (var edit in _edits.OrderBy(edit => edit.Offset))
        {
            var (start, length) = _map[edit.Offset, edit.Length].GetOffsetAndLength(_content.Bytes.Length);
            bytes.Write(_content.Bytes.AsSpan(at..start));
            bytes.Write(Encoding.UTF8.GetBytes(edit.Text.ReplaceLineEndings(lineEnd)));
            at = start + length;
        }
        bytes.Write(_content.Bytes.AsSpan(at));
        return bytes.ToArray();
    }
}
