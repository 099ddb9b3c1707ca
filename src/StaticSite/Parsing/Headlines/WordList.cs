using System.Reflection;

namespace StaticSite.Parsing.Headlines;

/// <summary>The words of Chinese and how probable each is: words.bin, which words.py makes. It is read where it is mapped.</summary>
internal static unsafe class WordList
{
    /// <summary>The length of its longest word.</summary>
    public const int Longest = 7;

    // Tables of words by length; and for each hash of a pair of characters the length of the longest word that begins with it, since most
    // pairs of a text begin none.
    private static readonly Lazy<(Table[] Tables, byte[] Lengths)> Words = new(Load);

    /// <summary>15 times the negative logarithm of the probability of a word; null if the list does not have it.</summary>
    /// <param name="word">One to <see cref="Longest"/> characters.</param>
    public static int? CostOf(ReadOnlySpan<char> word)
    {
        var table = Words.Value.Tables[word.Length - 1];
        var (low, high) = table.RangeOf(word[0]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var other = table.Words + middle * word.Length;
            var order = 0;
            for (var i = 0; i < word.Length && order == 0; i++)
                order = word[i] - other[i];
            if (order == 0)
                return table.Costs[middle];
            if (order < 0)
                high = middle;
            else
                low = middle + 1;
        }
        return null;
    }

    /// <summary>A word that begins with two characters is not longer than this.</summary>
    public static int LongestWith(char first, char second) => Math.Max(2, (int)Words.Value.Lengths[HashOf(first, second)]);

    private static int HashOf(char first, char second) => (int)((first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 16);

    private static (Table[], byte[]) Load()
    {
        var at = ((UnmanagedMemoryStream)Assembly.GetExecutingAssembly().GetManifestResourceStream("words.bin")!).PositionPointer;
        var (tables, lengths) = (new Table[Longest], new byte[1 << 16]);
        for (var length = 1; length <= Longest; length++)
        {
            var count = *(int*)at;
            var words = (char*)(at + sizeof(int));
            tables[length - 1] = new(length, count, words, lengths);
            at = (byte*)(words + count * length) + count + count % 2;
        }
        return (tables, lengths);
    }

    private sealed class Table
    {
        // All words begin with one of these characters.
        private const char First = '\u4E00';
        private const char Last = '\u9FFF';

        // Where the words of each first character begin.
        private readonly ushort[] _starts = new ushort[Last - First + 2];

        public Table(int length, int count, char* words, byte[] lengths)
        {
            Words = words;
            Costs = (byte*)(words + count * length);
            for (var i = 0; i < count; i++)
            {
                _starts[words[i * length] - First + 1]++;
                if (length > 2)
                    lengths[HashOf(words[i * length], words[i * length + 1])] = (byte)length;
            }
            for (var i = 1; i < _starts.Length; i++)
                _starts[i] += _starts[i - 1];
        }

        public char* Words { get; }
        public byte* Costs { get; }

        public (int Low, int High) RangeOf(char first) =>
            first is < First or > Last ? (0, 0) : (_starts[first - First], _starts[first - First + 1]);
    }
}
