using System.Buffers;
using Microsoft.Win32.SafeHandles;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// A manifest that is being written, next to the old one; where nothing can be written, it is in memory until the end of the build.
/// </summary>
internal sealed class ManifestWriter : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle? _file;
    private readonly Dictionary<long, byte[]> _inMemory = [];
    private readonly Lock _lock = new();
    private long _end = ManifestIndex.Mark.Length;

    private ManifestWriter(string path, SafeFileHandle? file)
    {
        (_path, _file) = (path, file);
        if (file is not null)
            RandomAccess.Write(file, ManifestIndex.Mark, 0);
    }

    /// <summary>Begins to write one.</summary>
    /// <param name="path">Where.</param>
    /// <param name="fails">Called if the file cannot be written.</param>
    public static ManifestWriter Create(string path, Action<Exception> fails)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(path); // it may be a link, which is not written through
            return new(path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fails(e);
            return new(path, null);
        }
    }

    /// <summary>Writes a record and returns its offset. Several threads may call it.</summary>
    public ManifestSlot Append(ReadOnlySpan<byte> record)
    {
        lock (_lock)
        {
            var slot = new ManifestSlot(_end, record.Length, ContentHash.Of(record));
            if (_file is null)
                _inMemory[_end] = record.ToArray();
            else
                RandomAccess.Write(_file, record, _end);
            _end += record.Length;
            return slot;
        }
    }

    /// <summary>A record that it has written, in rented memory.</summary>
    public PooledBytes Lend(ManifestSlot slot)
    {
        if (_file is not null)
            return slot.Lend(_file)!;
        var bytes = new PooledBytes(slot.Length);
        bytes.Write(_inMemory[slot.Offset]);
        return bytes;
    }

    /// <summary>
    /// Writes the index and replaces the old manifest. If that fails, the published files stay.
    /// </summary>
    public void Finish(ManifestIndex index, string path)
    {
        if (_file is null)
            return;
        try
        {
            RandomAccess.Write(_file, index.ToBytes(_end), _end);
            _file.Dispose();
            File.Move(_path, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Dispose();
        }
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        if (_file is null or { IsClosed: true })
            return;
        _file.Dispose();
        File.Delete(_path);
    }
}
