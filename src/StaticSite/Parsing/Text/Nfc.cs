using System.Globalization;

namespace StaticSite.Parsing.Text;

/// <summary>
/// Unicode's normalization form C (UAX #15), from a table of our own: the runtime's needs a library of the machine's, and addresses must
/// be the same on any machine. Some systems hand file names over decomposed.
/// </summary>
internal static class Nfc
{
    // UAX #15, Hangul: syllables are composed by arithmetic.
    private const int SBase = 0xAC00,
        LBase = 0x1100,
        VBase = 0x1161,
        TBase = 0x11A7,
        LCount = 19,
        VCount = 21,
        TCount = 28;

    private static readonly Lazy<Data> Table = new(Load);

    /// <summary>The text in form C.</summary>
    public static string Normalize(string text)
    {
        foreach (var c in text)
            if (!IsInert(c))
                return Compose(Decompose(text, Table.Value), Table.Value);
        return text;
    }

    // UAX #15, 9: what neither decomposes, nor moves, nor composes with the character before it. Latin, punctuation, Han and full-width
    // forms; not kana, some of which decompose.
    private static bool IsInert(char c) =>
        c
            is < '\u0300'
                or >= '\u2002'
                and <= '\u206F'
                or >= '\u3000'
                and <= '\u3029'
                or >= '\u3400'
                and <= '\u9FFF'
                or >= '\uFF00'
                and <= '\uFFEF';

    private static List<int> Decompose(string text, Data data)
    {
        var result = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(rune.Value);
        // Marks are ordered by their class, each run of them separately.
        for (var i = 1; i < result.Count; i++)
        for (var j = i; j > 0 && data.Class(result[j]) is var mark and > 0 && data.Class(result[j - 1]) > mark; j--)
            (result[j], result[j - 1]) = (result[j - 1], result[j]);
        return result;

        void Append(int c)
        {
            if (c is >= SBase and < SBase + LCount * VCount * TCount)
            {
                var s = c - SBase;
                result.Add(LBase + s / (VCount * TCount));
                result.Add(VBase + s % (VCount * TCount) / TCount);
                if (s % TCount > 0)
                    result.Add(TBase + s % TCount);
            }
            else if (data.Decompositions.TryGetValue(c, out var parts))
                foreach (var part in parts)
                    Append(part);
            else
                result.Add(c);
        }
    }

    private static string Compose(List<int> text, Data data)
    {
        var result = new List<int>(text.Count);
        var starter = -1;
        foreach (var c in text)
        {
            // A mark composes with the last starter unless another starter or a mark of the same class comes between.
            var isAdjacent = result.Count - 1 == starter;
            var isBlocked = !isAdjacent && data.Class(result[^1]) >= data.Class(c);
            if (starter >= 0 && !isBlocked && data.Pair(result[starter], c) is { } composed)
                result[starter] = composed;
            else
            {
                if (data.Class(c) == 0)
                    starter = result.Count;
                result.Add(c);
            }
        }
        return string.Concat(result.Select(char.ConvertFromUtf32));
    }

    private static Data Load()
    {
        var data = new Data([], [], []);
        using var reader = new StreamReader(typeof(Nfc).Assembly.GetManifestResourceStream("nfc.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == '#')
                continue;
            var fields = line.TrimStart('!').Split(' ');
            var c = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (fields[1][0] == '=')
            {
                data.Classes[c] = byte.Parse(fields[1].AsSpan(1), CultureInfo.InvariantCulture);
                continue;
            }
            var parts = fields.Skip(1).Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            data.Decompositions[c] = parts;
            if (line[0] != '!' && parts.Length == 2)
                data.Pairs[(parts[0], parts[1])] = c;
        }
        return data;
    }

    private sealed record Data(Dictionary<int, byte> Classes, Dictionary<int, int[]> Decompositions, Dictionary<(int, int), int> Pairs)
    {
        public int Class(int c) => Classes.GetValueOrDefault(c);

        public int? Pair(int first, int second)
        {
            if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
                return SBase + ((first - LBase) * VCount + (second - VBase)) * TCount;
            if (
                first is >= SBase and < SBase + LCount * VCount * TCount
                && (first - SBase) % TCount == 0
                && second is > TBase and < TBase + TCount
            )
                return first + (second - TBase);
            return Pairs.TryGetValue((first, second), out var composed) ? composed : null;
        }
    }
}
