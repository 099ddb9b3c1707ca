using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The file next to the manifest that keeps extracts, one after the other, so that a build reads only those that it needs and copies none.
/// The records of issues say where each is. Where nothing can be written, they are in memory until the end of the build.
/// </summary>
internal sealed class ExtractFile : IPackedStore, IDisposable
{
    // What waste is tolerated below.
    private const int Least = 1 << 24;

    private readonly CacheFolder _cache;
    private readonly Lazy<SafeFileHandle?> _file;
    private readonly Dictionary<long, byte[]> _inMemory = [];
    private readonly Lock _lock = new();
    private long _end;
    private long _kept;

    /// <param name="cache">Where it is.</param>
    /// <param name="forgets">Whether what it has is not used.</param>
    public ExtractFile(CacheFolder cache, bool forgets)
    {
        _cache = cache;
        _file = new(() =>
        {
            try
            {
                if (forgets || new FileInfo(cache.Extracts).LinkTarget is not null) // a link is not written through
                    File.Delete(cache.Extracts);
                Directory.CreateDirectory(Path.GetDirectoryName(cache.Extracts)!);
                var file = File.OpenHandle(cache.Extracts, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
                _kept = _end = RandomAccess.GetLength(file);
                return file;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                cache.Fails(e);
                return null;
            }
        });
    }

    /// <summary>Adds an extract. Several threads may.</summary>
    /// <returns>The extract with its place instead of its bytes.</returns>
    public Packed Add(Packed extract)
    {
        lock (_lock)
        {
            var (isWritten, place) = (TryWrite(_file.Value, extract.Bytes.Span), new byte[8 + 4]);
            BinaryPrimitives.WriteInt64LittleEndian(place, _end);
            BinaryPrimitives.WriteInt32LittleEndian(place.AsSpan(8), extract.Bytes.Length);
            if (!isWritten)
                _inMemory[_end] = extract.Bytes.ToArray();
            _end += extract.Bytes.Length;
            return new(place, extract.Hash, this);
        }
    }

    /// <inheritdoc/>
    public bool Read(Packed extract, int offset, Span<byte> part)
    {
        if (extract.IsEmpty || offset + part.Length > LengthOf(extract))
            return false;
        var at = BinaryPrimitives.ReadInt64LittleEndian(extract.Bytes.Span);
        SafeFileHandle? file;
        lock (_lock)
        {
            file = _file.Value;
            if (_inMemory.TryGetValue(at, out var bytes))
            {
                bytes.AsSpan(offset, part.Length).CopyTo(part);
                return true;
            }
        }
        return file is not null && RandomAccess.Read(file, part, at + offset) == part.Length;
    }

    /// <inheritdoc/>
    public int LengthOf(Packed extract) => extract.IsEmpty ? 0 : BinaryPrimitives.ReadInt32LittleEndian(extract.Bytes.Span[8..]);

    /// <summary>Whether most of it is no longer used, so that rewriting it is better.</summary>
    /// <param name="extracts">What is used.</param>
    public bool IsWasteful(IEnumerable<Packed> extracts) =>
        _file.IsValueCreated && _end > Least + 2 * extracts.Sum(extract => (long)LengthOf(extract));

    /// <summary>Keeps what was added; else it is removed at the end.</summary>
    public void Keep() => _kept = _end;

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        if (!_file.IsValueCreated || _file.Value is not { } file)
            return;
        try
        {
            if (RandomAccess.GetLength(file) > _kept)
                RandomAccess.SetLength(file, _kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has more than it must.
        }
        file.Dispose();
    }

    private bool TryWrite(SafeFileHandle? file, ReadOnlySpan<byte> bytes)
    {
        if (file is null)
            return false;
        try
        {
            RandomAccess.Write(file, bytes, _end);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _cache.Fails(e);
            return false;
        }
    }
}
