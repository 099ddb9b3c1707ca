using Microsoft.Win32.SafeHandles;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>A manifest that is being written, beside the old one; where there is no room for it, in a temporary file, which is not kept.</summary>
internal sealed class ManifestWriter : IDisposable
{
    private readonly string? _path;
    private readonly Lock _lock = new();
    private long _end;

    private ManifestWriter(string? path, SafeFileHandle handle)
    {
        (_path, Handle) = (path, handle);
        RandomAccess.Write(handle, ManifestIndex.Mark, 0);
        _end = ManifestIndex.Mark.Length;
    }

    /// <summary>What has been written so far.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>Begins to write one.</summary>
    /// <param name="path">Where.</param>
    /// <param name="fails">Told if nothing can be written there.</param>
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
            return new(null, File.OpenHandle(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.Read, FileOptions.DeleteOnClose));
        }
    }

    /// <summary>Writes a record and tells where it stands. May be called by several threads.</summary>
    public ManifestSlot Append(byte[] record)
    {
        lock (_lock)
        {
            var slot = new ManifestSlot(_end, record.Length, ContentHash.Of(record));
            RandomAccess.Write(Handle, record, _end);
            _end += record.Length;
            return slot;
        }
    }

    /// <summary>Writes the index and takes the place of the old manifest. What has been published stands even if that cannot be remembered.</summary>
    public void Finish(ManifestIndex index, string path)
    {
        if (_path is null) return;
        try
        {
            RandomAccess.Write(Handle, index.ToBytes(_end), _end);
            Handle.Dispose();
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
        if (Handle.IsClosed) return;
        Handle.Dispose();
        if (_path is not null) File.Delete(_path);
    }
}
