using System.Buffers.Binary;
using System.IO.Hashing;
using StaticSite.Loading;

namespace StaticSite.Formats.Search;

/// <summary>What a block takes from an issue, or from the standing pages: what <see cref="IssueTerms"/> packed.</summary>
/// <param name="extract">What is kept of it.</param>
internal sealed class SearchSource(Packed extract)
{
    /// <summary>Cells are read together; the number of a stretch of them is their number divided by this.</summary>
    public const int Stretch = 32;

    private readonly int[] _offsets = new int[SearchTerms.Cells / Stretch + 1];
    private readonly ulong[] _hashes = new ulong[SearchTerms.Cells / Stretch];

    /// <summary>The number of its articles.</summary>
    public int Articles { get; private set; }

    /// <summary>The number of its first article in the block.</summary>
    public int Base { get; set; }

    /// <summary>How many numbers it takes: a few are spare, so that one more article does not renumber those of later issues.</summary>
    public int Numbers => (Articles / 8 + 1) * 8;

    /// <summary>Reads its head.</summary>
    /// <param name="found">Called with each cell that is not empty, and its hash.</param>
    /// <exception cref="DamagedCacheException">It is not what was kept.</exception>
    public void ReadHead(Action<int, ulong> found)
    {
        var size = extract.ReadInt32();
        // A cell has at most its length and its hash here.
        if (size is < 8 or > 8 + SearchTerms.Cells * (5 + 8))
            throw new DamagedCacheException();
        var head = new byte[size];
        extract.Read(0, head);
        if (ContentHash.Of(head) != extract.Hash)
            throw new DamagedCacheException();
        Articles = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4));
        var lengths = 8;
        var hashes = lengths;
        for (var cell = 0; cell < SearchTerms.Cells; cell++)
            _ = Varint.Read(head, ref hashes);
        _offsets[0] = size;
        for (var stretch = 0; stretch < _hashes.Length; stretch++)
        {
            var (start, offset) = (hashes, _offsets[stretch]);
            for (var cell = stretch * Stretch; cell < (stretch + 1) * Stretch; cell++)
            {
                var count = Varint.Read(head, ref lengths);
                offset += count;
                if (count == 1) // its length, which is 0
                    continue;
                found(cell, BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(hashes)));
                hashes += 8;
            }
            _offsets[stretch + 1] = offset;
            _hashes[stretch] = XxHash3.HashToUInt64(head.AsSpan(start..hashes));
        }
    }

    /// <summary>The length of some stretches, in bytes.</summary>
    public int LengthOf(Range stretches) => _offsets[stretches.End.Value] - _offsets[stretches.Start.Value];

    /// <summary>Reads some stretches.</summary>
    /// <param name="stretches">Which.</param>
    /// <param name="into">Takes their bytes.</param>
    /// <param name="found">Called with each cell that is not empty, and the range of its bytes.</param>
    /// <exception cref="DamagedCacheException">They are not what was kept.</exception>
    public void ReadCells(Range stretches, Span<byte> into, Action<int, Range> found)
    {
        extract.Read(_offsets[stretches.Start.Value], into);
        var at = 0;
        Span<byte> hash = stackalloc byte[8];
        var hashes = new XxHash3();
        for (var stretch = stretches.Start.Value; stretch < stretches.End.Value; stretch++)
        {
            for (var cell = stretch * Stretch; cell < (stretch + 1) * Stretch; cell++)
            {
                var length = at < into.Length ? Varint.Read(into, ref at) : -1;
                if (length < 0 || at + length > into.Length)
                    throw new DamagedCacheException();
                if (length == 0)
                    continue;
                BinaryPrimitives.WriteUInt64LittleEndian(hash, XxHash3.HashToUInt64(into.Slice(at, length)));
                hashes.Append(hash);
                found(cell, at..(at + length));
                at += length;
            }
            if (hashes.GetCurrentHashAsUInt64() != _hashes[stretch])
                throw new DamagedCacheException();
            hashes.Reset();
        }
    }
}
