using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The file next to the manifest that keeps large extracts, one after the other, so that they are neither read whole nor copied by each
/// build. The records of issues say where each is. Where nothing can be written, it is in memory until the end of the build.
/// </summary>
internal sealed class ExtractFile : IDisposable
{
    // What waste is tolerated below.
    private const int Least = 1 << 24;

    private readonly CacheFolder _cache;
    private readonly Lazy<SafeFileHandle?> _file;
    private readonly Dictionary<long, byte[]> _inMemory = [];
    private readonly Lock _lock = new();
    private long _end;

    /// <param name="cache">Where it is.</param>
    /// <param name="forgets">Whether what it has is not used.</param>
    public ExtractFile(CacheFolder cache, bool forgets)
    {
        _cache = cache;
        _file = new(() =>
        {
            try
            {
                if (forgets || File.ResolveLinkTarget(cache.Extracts, false) is not null) // a link is not written through
                    File.Delete(cache.Extracts);
                Directory.CreateDirectory(Path.GetDirectoryName(cache.Extracts)!);
                var file = File.OpenHandle(cache.Extracts, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
                _end = RandomAccess.GetLength(file);
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
            return extract with { Bytes = place };
        }
    }

    /// <summary>Reads a part of an extract.</summary>
    /// <param name="extract">The extract with its place.</param>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="part">Takes its bytes.</param>
    /// <returns>Whether it is there.</returns>
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

    /// <summary>Whether most of it is no longer used, so that rewriting it is better.</summary>
    /// <param name="extracts">What is used.</param>
    public bool IsWasteful(IEnumerable<Packed> extracts) => _file.IsValueCreated && _end > Least + 2 * extracts.Sum(LengthOf);

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        if (_file.IsValueCreated)
            _file.Value?.Dispose();
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

    private static long LengthOf(Packed extract) => extract.IsEmpty ? 0 : BinaryPrimitives.ReadInt32LittleEndian(extract.Bytes.Span[8..]);
}
