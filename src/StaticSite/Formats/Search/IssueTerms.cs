using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticSite.Loading;
using StaticSite.Rendering;

namespace StaticSite.Formats.Search;

/// <summary>
/// Collects the terms of the articles of one issue, and packs them cell by cell, so that a block of issues is put together a few cells at a
/// time. See docs/design/0060-search-index.md.
/// </summary>
internal sealed class IssueTerms
{
    private const int PlaceBits = 2;
    private const int ArticleBits = 19;
    private const int DigitBits = 11;

    // A term of one or two characters with an article and a place is a number, so that sorting numbers sorts them by cell and term.
    private ulong[] _short = new ulong[1 << 16];
    private ulong[] _sorted = [];
    private int _count;
    private readonly List<(int Cell, string Term, int Article, SearchPlace Place)> _long = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known = new Dictionary<string, string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    // The single characters of the article that have been added.
    private readonly ulong[] _singles = new ulong[(char.MaxValue + 1) / 64];
    private int _article = -1;

    /// <summary>Adds a character, and with the one after it a second term.</summary>
    /// <param name="first">The character.</param>
    /// <param name="second">What follows it, or 0.</param>
    /// <param name="article">The article; articles come in order, and the places of one too.</param>
    /// <param name="place">Where it is.</param>
    public void Add(char first, char second, int article, SearchPlace place)
    {
        if (article != _article)
        {
            Array.Clear(_singles);
            _article = article;
        }
        ref var seen = ref _singles[first / 64];
        if ((seen >> first % 64 & 1) == 0)
        {
            seen |= 1UL << first % 64;
            Add(Number([first], article, place));
        }
        if (second != 0)
            Add(Number([first, second], article, place));
    }

    /// <summary>Adds another term.</summary>
    public void Add(ReadOnlySpan<char> term, int article, SearchPlace place)
    {
        if (term.Length <= 2)
        {
            Add(Number(term, article, place));
            return;
        }
        if (!_known.TryGetValue(term, out var known))
            _known[term] = known = term.ToString();
        _long.Add((SearchTerms.CellOf(term), known, article, place));
    }

    /// <summary>
    /// Packs them, in bytes rented from the shared pool, and starts over. The hash is that of the head, which has the hashes of the cells.
    /// </summary>
    /// <param name="articles">The number of articles, at least one.</param>
    public Packed Pack(int articles)
    {
        SortShort();
        _long.Sort(
            (one, other) =>
                one.Cell != other.Cell ? one.Cell - other.Cell
                : string.CompareOrdinal(one.Term, other.Term) is var order and not 0 ? order
                : one.Article != other.Article ? one.Article - other.Article
                : one.Place - other.Place
        );
        using var cells = new PooledBytes();
        var cell = new ArrayBufferWriter<byte>();
        var (lengths, hashes) = (new ArrayBufferWriter<byte>(SearchTerms.Cells), new ArrayBufferWriter<byte>());
        var postings = new List<(int Article, SearchPlace Place)>();
        var (s, l) = (0, 0);
        for (var number = 0; number < SearchTerms.Cells; number++)
        {
            for (; s < _count && (int)(_short[s] >> 53) == number; WriteTerm(cell, postings))
                s = TakeShort(s, cell, postings);
            for (; l < _long.Count && _long[l].Cell == number; WriteTerm(cell, postings))
                l = TakeLong(l, cell, postings);
            var start = cells.Count;
            Varint.Write(cells, cell.WrittenCount);
            cells.Write(cell.WrittenSpan);
            Varint.Write(lengths, cells.Count - start);
            if (cell.WrittenCount > 0)
                BinaryPrimitives.WriteUInt64LittleEndian(Take(hashes, 8), XxHash3.HashToUInt64(cell.WrittenSpan));
            cell.ResetWrittenCount();
        }
        var head = new ArrayBufferWriter<byte>();
        BinaryPrimitives.WriteInt32LittleEndian(Take(head, 4), 8 + lengths.WrittenCount + hashes.WrittenCount);
        BinaryPrimitives.WriteInt32LittleEndian(Take(head, 4), articles);
        head.Write(lengths.WrittenSpan);
        head.Write(hashes.WrittenSpan);
        var length = head.WrittenCount + cells.Count;
        var packed = ArrayPool<byte>.Shared.Rent(length);
        head.WrittenSpan.CopyTo(packed);
        cells.Written.Span.CopyTo(packed.AsSpan(head.WrittenCount));
        (_count, _article) = (0, -1);
        _long.Clear();
        _known.Dictionary.Clear();
        return new(packed.AsMemory(0, length), ContentHash.Of(head.WrittenSpan));
    }

    private void Add(ulong number)
    {
        if (_count == _short.Length)
            Array.Resize(ref _short, _count * 2);
        _short[_count++] = number;
    }

    // By cell and term, in passes from the lowest digit: articles and places are in order already, and a pass leaves equal digits so. The
    // sort of the library compares through an interface in a program compiled ahead of time, and takes twenty times as long.
    private void SortShort()
    {
        if (_sorted.Length < _short.Length)
            _sorted = new ulong[_short.Length];
        Span<int> starts = stackalloc int[1 << DigitBits];
        for (var shift = PlaceBits + ArticleBits; shift < 64; shift += DigitBits)
        {
            starts.Clear();
            foreach (var number in _short.AsSpan(0, _count))
                starts[Digit(number, shift)]++;
            var start = 0;
            foreach (ref var digit in starts)
                (digit, start) = (start, start + digit);
            foreach (var number in _short.AsSpan(0, _count))
                _sorted[starts[Digit(number, shift)]++] = number;
            (_short, _sorted) = (_sorted, _short);
        }
    }

    private static int Digit(ulong number, int shift) => (int)(number >> shift) & (1 << DigitBits) - 1;

    private static ulong Number(ReadOnlySpan<char> term, int article, SearchPlace place) =>
        (ulong)SearchTerms.CellOf(term) << 53
        | (ulong)term[0] << 37
        | (term.Length > 1 ? (ulong)term[1] << PlaceBits + ArticleBits : 0)
        | (ulong)Math.Min(article, (1 << ArticleBits) - 1) << PlaceBits
        | (ulong)place;

    // The postings of the term at an index; returns the index after it. The most important place of an article comes first, and counts.
    private int TakeShort(int at, IBufferWriter<byte> cells, List<(int, SearchPlace)> postings)
    {
        var term = _short[at] >> PlaceBits + ArticleBits;
        var (first, second) = ((char)(term >> 16), (char)term);
        WriteText(cells, second == 0 ? [first] : [first, second]);
        var last = -1;
        for (; at < _count && _short[at] >> PlaceBits + ArticleBits == term; at++)
            if (((int)(_short[at] >> PlaceBits) & (1 << ArticleBits) - 1) is var article && article != last)
                postings.Add((last = article, (SearchPlace)(_short[at] & 3)));
        return at;
    }

    private int TakeLong(int at, IBufferWriter<byte> cells, List<(int, SearchPlace)> postings)
    {
        var term = _long[at].Term;
        WriteText(cells, term);
        var last = -1;
        for (; at < _long.Count && _long[at].Term == term; at++)
            if (_long[at].Article != last)
                postings.Add((last = _long[at].Article, _long[at].Place));
        return at;
    }

    private static void WriteText(IBufferWriter<byte> cells, ReadOnlySpan<char> term)
    {
        Varint.Write(cells, term.Length);
        cells.Write(MemoryMarshal.AsBytes(term));
    }

    private static void WriteTerm(IBufferWriter<byte> cells, List<(int Article, SearchPlace Place)> postings)
    {
        Varint.Write(cells, postings.Count);
        var last = 0;
        foreach (var (article, place) in postings)
        {
            Varint.Write(cells, article - last << PlaceBits | (int)place);
            last = article;
        }
        postings.Clear();
    }

    private static Span<byte> Take(ArrayBufferWriter<byte> writer, int length)
    {
        var span = writer.GetSpan(length)[..length];
        writer.Advance(length);
        return span;
    }
}
