using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// What the last build remembers for this one: a <see cref="BuildRecord"/> for each unit. Nothing depends on it but time: one that is
/// missing, damaged or another program's is one that remembers nothing.
/// </summary>
/// <remarks>The file: a mark, the records, their index, and a footer with the offset and hash of the index.</remarks>
internal sealed class Manifest : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle? _old;
    private readonly ManifestIndex _index;
    private readonly Lazy<ManifestWriter> _writer;
    private readonly ConcurrentDictionary<string, ManifestSlot> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ManifestSlot> _new = new(StringComparer.Ordinal);

    private Manifest(CacheFolder cache, SafeFileHandle? old, ManifestIndex index)
    {
        (_path, _old, _index, Extracts) = (cache.Manifest, old, index, new(cache, forgets: old is null));
        _writer = new(() => ManifestWriter.Create(_path + ".new", cache.Fails));
    }

    /// <summary>
    /// How many files were published, if the units are the same as then and the list of files is unchanged; else null.
    /// </summary>
    /// <param name="list">The list's stamp.</param>
    public int? SameAs(FileStamp list) =>
        list == _index.ListStamp && _kept.Count + _new.Count == _index.Slots.Count && _new.Keys.All(_index.Slots.ContainsKey)
            ? _index.Count
            : null;

    /// <summary>The manifest of the last build.</summary>
    /// <param name="cache">Where it is.</param>
    /// <param name="forgets">Whether what the last build remembers is not used.</param>
    public static Manifest Open(CacheFolder cache, bool forgets)
    {
        try
        {
            if (forgets)
                File.Delete(cache.Manifest);
            var old = File.OpenHandle(cache.Manifest);
            if (ManifestIndex.Read(old) is { } index)
                return new(cache, old, index);
            old.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is none, so everything is built.
        }
        return new(cache, null, ManifestIndex.Empty);
    }

    /// <summary>The units that have a record.</summary>
    public IEnumerable<string> Units => _index.Slots.Keys;

    /// <summary>What all units depended on in the last build, by name.</summary>
    public IReadOnlyList<(string Name, ContentHash Hash)> Site => _index.Site;

    /// <summary>What records keep for formats.</summary>
    public ExtractFile Extracts { get; }

    /// <summary>The record of a unit, or null.</summary>
    public BuildRecord? Find(string unit)
    {
        using var bytes = _index.Slots.TryGetValue(unit, out var slot) ? slot.Lend(_old!) : null;
        return bytes is null ? null : RecordFormat.Read(bytes.Written, Extracts);
    }

    /// <summary>Keeps the record of a unit.</summary>
    public void Keep(string unit) => _kept[unit] = _index.Slots[unit];

    /// <summary>Writes a new record of a unit at once, so that it need not be kept in memory.</summary>
    public void Put(string unit, BuildRecord record)
    {
        using var bytes = RecordFormat.Write(record);
        _new[unit] = _writer.Value.Append(bytes.Written.Span);
    }

    /// <summary>The files that a unit publishes now.</summary>
    public IReadOnlyList<PublishedFile> FilesOf(string unit)
    {
        using var bytes = _kept.TryGetValue(unit, out var slot) ? slot.Lend(_old!)! : _writer.Value.Lend(_new[unit]);
        return RecordFormat.ReadFiles(bytes.Written);
    }

    /// <summary>Takes the place of the last build's manifest.</summary>
    /// <param name="count">How many files are published.</param>
    /// <param name="list">The stamp of their list.</param>
    /// <param name="site">What all units depend on, by name.</param>
    public void Save(int count, FileStamp list, IReadOnlyList<(string Name, ContentHash Hash)> site)
    {
        if (_new.IsEmpty && SameAs(list) is not null)
            return;
        try
        {
            foreach (var (unit, slot) in _kept)
            {
                using var bytes = slot.Lend(_old!);
                if (bytes is not null)
                    _new[unit] = _writer.Value.Append(bytes.Written.Span);
            }
            Extracts.Keep();
            _writer.Value.Finish(new(_new, count, list, site), _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Everything is published; the next build finds that the record does not match.
        }
    }

    /// <summary>Has the next build remember nothing.</summary>
    public void Forget()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It remembers more than it must.
        }
    }

    /// <summary>Lets go of what was not saved.</summary>
    public void Dispose()
    {
        _old?.Dispose();
        Extracts.Dispose();
        if (_writer.IsValueCreated)
            _writer.Value.Dispose();
    }
}
