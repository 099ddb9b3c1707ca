using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticSite.Loading;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>
/// Some days of the archive, whose terms are in files of their own: a file for each of its buckets, and a bucket for one or more cells. The
/// name of a file says what it is made from, so all names are known before any is made.
/// </summary>
internal sealed class SearchBlock
{
    private const int BucketsInUnit = 32;

    // Each bucket has as many cells as the others, and each unit as many buckets and stretches.
    private static readonly int[] Sizes = [1, 3, 6, 12, 24, 48, 96, 192, 576, 864, SearchTerms.Cells];

    private readonly IReadOnlyList<SearchSource> _sources;
    private readonly ConcurrentBag<BucketWriter> _writers = [];

    /// <param name="name">What it is called.</param>
    /// <param name="issues">Its issues, oldest first.</param>
    /// <param name="sources">Of the standing pages, if it has them, and of its issues.</param>
    public SearchBlock(string name, IReadOnlyList<SearchedIssue> issues, IReadOnlyList<SearchSource> sources)
    {
        (Name, Issues, _sources) = (name, issues, sources);
        var cells = new XxHash128[SearchTerms.Cells];
        foreach (ref var cell in cells.AsSpan())
            cell = new();
        foreach (var source in sources)
        {
            source.Base = Numbers;
            source.ReadHead((cell, hash) => cells[cell].Append(MemoryMarshal.AsBytes([(ulong)source.Base, hash])));
            Numbers += source.Numbers;
        }
        Buckets = BucketsFor(sources.Sum(source => source.Articles));
        Hashes = [.. Enumerable.Range(0, Buckets).Select(bucket => HashOf(cells.AsSpan(CellsOf(bucket))))];
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its issues, oldest first.</summary>
    public IReadOnlyList<SearchedIssue> Issues { get; }

    /// <summary>Whether it has the standing pages.</summary>
    public bool HasPages => _sources.Count > Issues.Count;

    /// <summary>The number of articles of each issue; before them that of the standing pages, if it has them.</summary>
    public IEnumerable<int> Counts => _sources.Select(source => source.Articles);

    /// <summary>How many numbers its articles have.</summary>
    public int Numbers { get; private set; }

    /// <summary>The number of its files.</summary>
    public int Buckets { get; }

    /// <summary>The first digits of the hash of each of its files.</summary>
    public IReadOnlyList<string> Hashes { get; }

    /// <summary>The number of units that make its files.</summary>
    public int Units => Math.Max(1, Buckets / BucketsInUnit);

    /// <summary>The hash of what a unit makes.</summary>
    public ContentHash InputOf(int unit) => ContentHash.Of([.. BucketsOf(unit).Select(bucket => Hashes[bucket])]);

    /// <summary>The files of a unit.</summary>
    /// <param name="unit">Its number.</param>
    /// <param name="isPublished">See <see cref="UnitRun.IsPublished"/>.</param>
    public IEnumerable<OutputFile> Render(int unit, Func<ContentHash, bool> isPublished)
    {
        var (first, bytes) = (unit * Buckets / Units, default(byte[]));
        var cells = new Lazy<List<(Range, int)>[]>(() => Read(unit, bytes = ArrayPool<byte>.Shared.Rent(LengthOf(unit))));
        if (!_writers.TryTake(out var writer))
            writer = new();
        foreach (var bucket in BucketsOf(unit))
        {
            // It is named by what is in it.
            var path = SearchFiles.PathOf(Name, bucket, Hashes[bucket]);
            var source = ContentHash.Of([path]);
            if (isPublished(source))
            {
                yield return OutputFile.Unchanged(path, source);
                continue;
            }
            var found = cells.Value[bucket - first];
            yield return new(path, writer.Write(bytes, found, Numbers), Source: source);
        }
        _writers.Add(writer);
        if (bytes is not null)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    // A query reads a file of each block, so the files of small blocks are smaller; but few articles are not worth many files.
    private static int BucketsFor(int articles)
    {
        var most = Math.Max(1, Math.Min(9 * Math.Sqrt(articles), articles / 8.0));
        return Sizes.Last(size => size <= most);
    }

    private IEnumerable<int> BucketsOf(int unit) => Enumerable.Range(unit * Buckets / Units, Buckets / Units);

    private Range CellsOf(int bucket)
    {
        var count = SearchTerms.Cells / Buckets;
        return (bucket * count)..((bucket + 1) * count);
    }

    private string HashOf(ReadOnlySpan<XxHash128> cells)
    {
        var hash = new HashBuilder().Add(string.Create(CultureInfo.InvariantCulture, $"{SearchFiles.Version} {Numbers}"));
        foreach (var cell in cells)
            hash.Add(new ContentHash(cell.GetCurrentHashAsUInt128()));
        return hash.ToHash().ToString()[..SearchFiles.HashLength];
    }

    private Range StretchesOf(int unit)
    {
        var count = SearchTerms.Cells / SearchSource.Stretch / Units;
        return (unit * count)..((unit + 1) * count);
    }

    private int LengthOf(int unit) => _sources.Sum(source => source.LengthOf(StretchesOf(unit)));

    // The cells of each bucket of a unit, in the order of the issues.
    private List<(Range, int)>[] Read(int unit, byte[] bytes)
    {
        List<(Range, int)>[] cells = [.. BucketsOf(unit).Select(_ => new List<(Range, int)>(_sources.Count))];
        var (at, first, each) = (0, unit * SearchTerms.Cells / Units, SearchTerms.Cells / Buckets);
        foreach (var source in _sources)
        {
            var (start, length) = (at, source.LengthOf(StretchesOf(unit)));
            source.ReadCells(
                StretchesOf(unit),
                bytes.AsSpan(start, length),
                (cell, range) => cells[(cell - first) / each].Add(((range.Start.Value + start)..(range.End.Value + start), source.Base))
            );
            at += length;
        }
        return cells;
    }
}
