using System.Runtime.InteropServices;

namespace StaticSite.Formats.Search;

/// <summary>Makes a file of a block from the cells of its issues: its terms in order, each with the articles that have it.</summary>
internal sealed class BucketWriter
{
    private readonly Dictionary<ulong, int> _short = [];
    private readonly Dictionary<(ulong, string), int> _long = [];
    private readonly List<Term> _terms = [];
    private readonly List<(int At, int Base, int Next)> _parts = [];
    private readonly List<int> _articles = [];
    private readonly List<(int Index, SearchPlace Place)> _places = [];
    private readonly BitWriter _bits = new();

    /// <summary>The file.</summary>
    /// <param name="bytes">Holds the cells.</param>
    /// <param name="cells">The cells in the order of the issues: their range, and the number of the first article.</param>
    /// <param name="articles">The number of articles of the block.</param>
    public byte[] Write(ReadOnlySpan<byte> bytes, IReadOnlyList<(Range Range, int Base)> cells, int articles)
    {
        foreach (var (range, first) in cells)
            Read(bytes, range, first);
        var order = _terms.ToArray();
        Array.Sort(
            order,
            (one, other) => one.Head != other.Head ? one.Head.CompareTo(other.Head) : string.CompareOrdinal(one.Rest, other.Rest)
        );
        var last = "";
        foreach (var term in order)
        {
            var text = term.Text;
            WriteText(last, text);
            WriteArticles(bytes, term, SearchTerms.IsCapped(text), articles);
            last = text;
        }
        // No term shares more with another than it has.
        _bits.WriteGamma(ushort.MaxValue);
        _short.Clear();
        _long.Clear();
        _terms.Clear();
        _parts.Clear();
        return _bits.ToBytes();
    }

    private void Read(ReadOnlySpan<byte> bytes, Range range, int first)
    {
        var (at, end) = (range.Start.Value, range.End.Value);
        while (at < end)
        {
            var length = Varint.Read(bytes, ref at);
            var text = MemoryMarshal.Cast<byte, char>(bytes.Slice(at, length * 2));
            at += length * 2;
            ref var index = ref Find(text);
            if (index == 0)
            {
                _terms.Add(new(HeadOf(text), text.Length > 4 ? text[4..].ToString() : "", _parts.Count));
                index = _terms.Count;
            }
            else
            {
                var term = _terms[index - 1];
                CollectionsMarshal.AsSpan(_parts)[term.Last].Next = _parts.Count;
                term.Last = _parts.Count;
            }
            _parts.Add((at, first, -1));
            for (var count = Varint.Read(bytes, ref at); count > 0; count--)
                _ = Varint.Read(bytes, ref at);
        }
    }

    private ref int Find(ReadOnlySpan<char> text) =>
        ref text.Length <= 4
            ? ref CollectionsMarshal.GetValueRefOrAddDefault(_short, HeadOf(text), out _)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_long, (HeadOf(text), text[4..].ToString()), out _);

    // Four characters; none of them is 0.
    private static ulong HeadOf(ReadOnlySpan<char> text)
    {
        var head = 0UL;
        for (var i = 0; i < 4; i++)
            head = head << 16 | (i < text.Length ? text[i] : 0u);
        return head;
    }

    // How much it shares with the term before, how much more there is, and that; the first of it is greater than there.
    private void WriteText(string last, string text)
    {
        var shared = text.AsSpan().CommonPrefixLength(last);
        _bits.WriteGamma((uint)shared + 1);
        _bits.WriteGamma((uint)(text.Length - shared));
        var after = shared < last.Length ? last[shared] : 0;
        _bits.WriteGamma((uint)(text[shared] - after));
        foreach (var unit in text.AsSpan(shared + 1))
            _bits.Write(unit, 16);
    }

    // How many there are, which, how many have it in a better place than their text, which of them, and where.
    private void WriteArticles(ReadOnlySpan<byte> bytes, Term term, bool isCapped, int articles)
    {
        _articles.Clear();
        _places.Clear();
        for (var part = term.First; part >= 0; part = _parts[part].Next)
        {
            var (at, article, _) = _parts[part];
            for (var count = Varint.Read(bytes, ref at); count > 0; count--)
            {
                var posting = Varint.Read(bytes, ref at);
                article += posting >> 2;
                if ((SearchPlace)(posting & 3) is var place and not SearchPlace.Text)
                    _places.Add((_articles.Count, place));
                _articles.Add(article);
            }
        }
        var numbers = CollectionsMarshal.AsSpan(_articles);
        var skipped = isCapped ? Math.Max(0, numbers.Length - SearchTerms.MostOfOne) : 0;
        numbers = numbers[skipped..];
        _bits.WriteGamma((uint)numbers.Length);
        _bits.WriteRising(numbers, 0, articles - 1);
        _places.RemoveAll(place => place.Index < skipped);
        _bits.WriteGamma((uint)_places.Count + 1);
        var indexes = new int[_places.Count];
        for (var i = 0; i < indexes.Length; i++)
            indexes[i] = _places[i].Index - skipped;
        _bits.WriteRising(indexes, 0, numbers.Length - 1);
        foreach (var (_, place) in _places)
            _bits.Write((uint)place, 2);
    }

    private sealed class Term(ulong head, string rest, int first)
    {
        public ulong Head => head;
        public string Rest => rest;
        public int First { get; } = first;
        public int Last { get; set; } = first;

        public string Text
        {
            get
            {
                Span<char> units = [(char)(head >> 48), (char)(head >> 32), (char)(head >> 16), (char)head];
                return string.Concat(units[..(units.IndexOf('\0') is var length and >= 0 ? length : 4)], rest);
            }
        }
    }
}
